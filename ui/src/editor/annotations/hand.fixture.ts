/** For tests: pages, and a hand that does to them at random what people do. The same seed does the same. */

import { readdirSync, readFileSync } from 'node:fs';

import { setBlockType, splitBlock, toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { splitListItem } from 'prosemirror-schema-list';
import { EditorState, NodeSelection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteRow } from 'prosemirror-tables';

import {
  insertBlock,
  makeBullets,
  makeQuote,
  moveBlock,
  newBlock,
  removeBlock,
  toggleHeading,
} from '../blocks';
import { joinCaptions, splitCaption } from '../figure/captions';
import { addPlace, movePhoto, removePlace, setCrop } from '../figure/commands';
import { placesOf } from '../figure/placement';
import { setAlt, setCaption } from '../figure/words';
import { readDocument, schema } from '../schema';

const FOLDER = new URL('../../../../tests/fixtures/documents/', import.meta.url);

export const documents = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Node] => [
    name,
    readDocument(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
  ]);

export const paragraph = (text: string) =>
  schema.node('paragraph', null, text === '' ? [] : schema.text(text));

/** A page of paragraphs under a headline. */
export const page = (...paragraphs: string[]): Node =>
  schema.node('doc', null, [
    schema.node('kicker'),
    schema.node('headline', null, schema.text('Khai mạc Lễ hội hoa ban')),
    schema.node('lead', null, schema.text('Sáng 13/3, lễ hội hoa ban khai mạc tại huyện miền núi.')),
    ...paragraphs.map(paragraph),
  ]);

/** Where `words` stand on the page, the first time. */
export function find(doc: Node, words: string): { from: number; to: number } {
  let from = -1;
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (from < 0 && at >= 0) from = pos + at;
  });
  if (from < 0) throw new Error(`not on the page: ${words}`);
  return { from, to: from + words.length };
}

/** mulberry32 */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const SAID = [
  'hội nghị ',
  'Đảng bộ tỉnh',
  ' nhiệm kỳ 2020 - 2025',
  'ữ',
  'rồng 🐉 ',
  ', ',
  '𠀋',
  ' đã họp',
  'x',
];

/** One act of a random kind at a random place; null where it could not be done there. */
export function act(state: EditorState, roll: (sides: number) => number): Transaction | null {
  const { doc } = state;
  const some = () => doc.resolve(roll(doc.content.size + 1));
  const at = state.apply(
    state.tr.setSelection(
      roll(3) === 0
        ? TextSelection.between(some(), some())
        : TextSelection.near(some(), roll(2) === 0 ? 1 : -1),
    ),
  );
  const said = SAID[roll(SAID.length)] ?? '';
  const short = Math.min(at.selection.to, at.selection.from + 1 + roll(12));
  const { nodes, marks } = schema;
  const run = (command: Command): Transaction | null => {
    let done: Transaction | null = null;
    command(at, (tr) => (done = tr));
    return done;
  };
  const kinds: (() => Transaction | null)[] = [
    () => at.tr.insertText(said),
    () => at.tr.insertText(said, at.selection.from),
    () => at.tr.delete(at.selection.from, short),
    () => at.tr.replaceWith(at.selection.from, short, schema.text(said)),
    () => run(splitBlock),
    () => run(splitListItem(nodes.list_item)),
    () => run(toggleMark(marks.bold)),
    () => run(toggleHeading(2)),
    () => run(setBlockType(nodes.paragraph)),
    () => run(makeBullets),
    () => run(makeQuote),
    () => run(moveBlock(roll(2) === 0 ? 1 : -1)),
    () => (roll(3) === 0 ? run(removeBlock) : null),
    () => run(insertBlock(roll(2) === 0 ? 'paragraph' : 'figure')),
    () => at.tr.insert(doc.content.size, newBlock(roll(2) === 0 ? 'box' : 'bullets')),
    () => run(addRowAfter),
    () => run(addColumnAfter),
    () => (roll(3) === 0 ? run(deleteRow) : null),
    () => setAlt(at.tr, at.selection.from, said),
  ];
  try {
    const tr = kinds[roll(kinds.length)]?.() ?? null;
    tr?.doc.check();
    return tr;
  } catch {
    // What ProseMirror itself refuses there.
    return null;
  }
}

/** One act of a random kind at a random photo; null where it could not be done there. */
export function photoAct(state: EditorState, roll: (sides: number) => number): Transaction | null {
  const places = placesOf(state.doc);
  const place = places[roll(Math.max(1, places.length))];
  if (!place) return null;
  const at = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, place.pos)));
  const run = (command: Command): Transaction | null => {
    let done: Transaction | null = null;
    command(at, (tr) => (done = tr));
    return done;
  };
  const kinds: (() => Transaction | null)[] = [
    () => run(splitCaption(() => undefined)),
    () => run(joinCaptions),
    () => run(addPlace),
    () => run(movePhoto(roll(2) === 0 ? 1 : -1)),
    () => (roll(4) === 0 ? run(removePlace(place.pos)) : null),
    () => {
      const crop = { x: roll(5_000), y: 0, width: 5_000, height: 1 + roll(10_000) };
      const stance = { turns: roll(4), straighten: roll(3_001) - 1_500 };
      return setCrop(at.tr, place.pos, roll(4) === 0 ? crop : { ...crop, stance });
    },
    () => setCaption(at.tr, place, SAID[roll(SAID.length)] ?? ''),
  ];
  const tr = kinds[roll(kinds.length)]?.() ?? null;
  tr?.doc.check();
  return tr;
}

/** The page after `times` acts, among them some at its photos. */
export function storied(doc: Node, times: number, roll: (sides: number) => number): Node {
  let state = EditorState.create({ doc });
  for (let done = 0; done < times; done += 1) {
    const tr = (roll(3) === 0 ? photoAct : act)(state, roll);
    if (tr) state = EditorState.create({ doc: tr.doc });
  }
  return state.doc;
}

/** The page after `times` acts. */
export function worked(doc: Node, times: number, roll: (sides: number) => number): Node {
  let state = EditorState.create({ doc });
  for (let done = 0; done < times;) {
    const tr = act(state, roll);
    if (!tr) continue;
    state = EditorState.create({ doc: tr.doc });
    done += 1;
  }
  return state.doc;
}
