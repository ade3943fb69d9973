/** For tests: photo stories, and what stands in them. */

import { history } from 'prosemirror-history';
import { EditorState, NodeSelection, TextSelection, type Command } from 'prosemirror-state';

import type { PhotoInfo, PhotoWords } from '../../bindings';
import { photo } from '../../photos/desk.fixture';
import { readDocument, schema } from '../schema';
import { placesOf } from './placement';
import { figureText, fieldText } from './words';

export const id = (n: number) => String(n).repeat(64).slice(0, 64);

export const info = (n: number, said: Partial<PhotoWords> = {}): PhotoInfo => ({
  ...photo(id(n), { caption: `chú thích ${n}`, credit: `nguồn ${n}`, alt: `mô tả ${n}`, ...said }),
  name: `${n}.jpg`,
});

/** Lines of text with breaks between. */
const text = (said: string) =>
  said
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hard_break' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);

/** A figure of photos 1, 2, 3…; `own` are their captions. */
export function story(photos: number, shared: string, own?: readonly string[]): EditorState {
  const places = Array.from({ length: photos }, (_, index) => [
    { type: 'photo', attrs: { photo: id(index + 1), alt: '' } },
    ...(own ? [{ type: 'photo_caption', content: text(own[index] ?? '') }] : []),
  ]).flat();
  const figure = {
    type: 'figure',
    attrs: { layout: 'row' },
    content: [...places, { type: 'caption', content: text(shared) }, { type: 'credit' }],
  };
  const opening = [{ type: 'kicker' }, { type: 'headline' }, { type: 'lead' }];
  const doc = readDocument({ type: 'doc', content: [...opening, figure, { type: 'paragraph' }] });
  return select(EditorState.create({ doc, plugins: [history()] }), 1);
}

/** Selects the photo of this number. */
export function select(state: EditorState, number: number): EditorState {
  const pos = placesOf(state.doc)[number - 1]?.pos ?? -1;
  return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
}

/** Puts the cursor behind these words. */
export function behind(state: EditorState, words: string): EditorState {
  let at = -1;
  state.doc.descendants((node, pos) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0) at = pos + found + words.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

export function done(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (tr) => (after = state.apply(tr)));
  after.doc.check();
  return after;
}

/** The photos by number, each with its own caption, then what the figure says. */
export function told(state: EditorState): string[] {
  const places = placesOf(state.doc);
  const photos = places.map(
    ({ photo, own }) => `${photo?.[0] ?? '–'}${own ? `: ${fieldText(own.node)}` : ''}`,
  );
  return [...photos, `| ${places[0] ? figureText(places[0].figure, 'caption') : ''}`];
}

/** The selected photo, or the words before the cursor. */
export function here({ selection }: EditorState): string {
  if (selection instanceof NodeSelection) {
    return selection.node.type === schema.nodes.photo ? (String(selection.node.attrs.photo)[0] ?? '') : '';
  }
  const { $head } = selection;
  return $head.parent.textBetween(0, $head.parentOffset, '\n', '\n');
}
