/** One caption for the photos of a figure, or one each. */

import { Fragment, type Node } from 'prosemirror-model';
import {
  NodeSelection,
  Selection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';

import type { PhotoInfo } from '../../bindings';
import { schema } from '../schema';
import { figureAt } from './figure-at';
import { saidBy } from './said';

const { nodes } = schema;

/** What is known of a photo already on the page. */
export type Known = (id: string) => PhotoInfo | undefined;

export const captionsEach = (figure: Node) => figure.maybeChild(1)?.type === nodes.photo_caption;

/** Whether this is the caption of a whole figure whose photos have their own, and says nothing. */
export const isUnusedCaption = (node: Node, figure: Node) =>
  node.type === nodes.caption && node.content.size === 0 && captionsEach(figure);

/** The photos of a figure, each with the caption of its own. */
export function photosOf(figure: Node): { photo: Node; caption: Node | null }[] {
  const photos: { photo: Node; caption: Node | null }[] = [];
  figure.forEach((child) => {
    const last = photos.at(-1);
    if (child.type === nodes.photo) photos.push({ photo: child, caption: null });
    else if (child.type === nodes.photo_caption && last) last.caption = child;
  });
  return photos;
}

/** Inline content in pieces, parted where its lines break. */
function lines(content: Fragment): Fragment[] {
  const parts: Node[][] = [[]];
  content.forEach((node) => {
    if (node.type === nodes.hard_break) parts.push([]);
    else parts.at(-1)?.push(node);
  });
  return parts.map((part) => Fragment.from(part));
}

/** Texts one below the other. */
function joined(texts: readonly Fragment[]): Fragment {
  let all = Fragment.empty;
  for (const text of texts) {
    if (text.size === 0) continue;
    if (all.size > 0) all = all.append(Fragment.from(nodes.hard_break.create()));
    all = all.append(text);
  }
  return all;
}

/** The photos and captions of a figure written anew up to its credit; the cursor stays at its photo. */
function rewritten(
  state: EditorState,
  pos: number,
  figure: Node,
  photos: Node[],
  caption: Fragment,
): Transaction {
  const credit = figure.lastChild;
  const end = pos + figure.nodeSize - 1 - (credit?.nodeSize ?? 0);
  const { selection } = state;
  const tr = state.tr.replaceWith(pos + 1, end, [...photos, nodes.caption.create(null, caption)]);
  const made = tr.doc.nodeAt(pos);
  if (!made) return tr;
  if (selection instanceof NodeSelection && selection.node.type === nodes.photo) {
    const number = photosOf(figure.cut(0, selection.from - pos - 1)).length;
    return tr.setSelection(NodeSelection.create(tr.doc, photoPos(made, pos, number)));
  }
  // At the end of the first text under a photo: where one goes on writing.
  const first = photos.find((node) => node.type === nodes.photo_caption);
  const text = first ? pos + 3 + first.content.size : pos + made.nodeSize - (credit?.nodeSize ?? 0) - 2;
  return tr.setSelection(Selection.near(tr.doc.resolve(text), -1));
}

/** Position of the figure's photo of this number, from 0. */
export function photoPos(figure: Node, figurePos: number, number: number): number {
  let seen = -1;
  let pos = figurePos + 1;
  for (let index = 0; index < figure.childCount; index += 1) {
    const child = figure.child(index);
    if (child.type === nodes.photo) seen += 1;
    if (seen === number) return pos;
    pos += child.nodeSize;
  }
  return figurePos + 1;
}

/**
 * Gives every photo its own caption. The lines of the shared one go to the photos where there are as many, else all
 * of it to the first; a photo that gets none takes what it says of itself.
 */
export function splitCaption(known: Known): Command {
  return (state, dispatch) => {
    const found = figureAt(state);
    if (!found || captionsEach(found.node)) return false;
    if (!dispatch) return true;
    const { pos, node } = found;
    const photos = photosOf(node).map(({ photo }) => photo);
    const shared = node.child(photos.length).content;
    const parts = lines(shared);
    const given = parts.length === photos.length ? parts : [shared];
    const made = photos.flatMap((photo, index) => {
      const text = given[index] ?? Fragment.empty;
      const { caption } = saidBy(known(String(photo.attrs.photo)));
      const own = text.size > 0 || caption === '' ? text : Fragment.from(schema.text(caption));
      return [photo, nodes.photo_caption.create(null, own)];
    });
    dispatch(rewritten(state, pos, node, made, Fragment.empty).scrollIntoView());
    return true;
  };
}

/** One caption for all photos: the captions of each, one below the other. */
export const joinCaptions: Command = (state, dispatch) => {
  const found = figureAt(state);
  if (!found || !captionsEach(found.node)) return false;
  if (!dispatch) return true;
  const { pos, node } = found;
  const photos = photosOf(node);
  const own = photos.map(({ caption }) => caption?.content ?? Fragment.empty);
  const shared = node.child(node.childCount - 2).content;
  dispatch(
    rewritten(
      state,
      pos,
      node,
      photos.map(({ photo }) => photo),
      joined([...own, shared]),
    ).scrollIntoView(),
  );
  return true;
};
