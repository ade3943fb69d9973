/** What is done to figures and their places. Every one is a transaction, so that every one can be undone. */

import { Fragment, type Node } from 'prosemirror-model';
import {
  NodeSelection,
  Selection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';

import type { PageCrop } from '../../bindings';
import { OPENING, schema } from '../schema';
import { captionsEach, photoPos, photosOf } from './captions';
import { cropAttr } from './crop';
import { figureAt } from './figure-at';
import { field } from './words';

const { nodes } = schema;

/** How the page cuts the photo at `pos`; null for the photo's own crop. */
export function setCrop(tr: Transaction, pos: number, crop: PageCrop | null): Transaction {
  if (tr.doc.nodeAt(pos)?.type !== nodes.photo) return tr;
  return tr.setNodeAttribute(pos, 'crop', cropAttr(crop));
}

/** Takes the photo out and leaves the place; its alt text and crop were the photo's and go with it. */
export function emptyPlace(pos: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(pos);
    if (node?.type !== nodes.photo || node.attrs.photo === null) return false;
    if (dispatch) {
      const tr = state.tr.setNodeMarkup(pos, null, { photo: null, alt: '' });
      dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)));
    }
    return true;
  };
}

/** A place with the caption of its own behind it. */
const unit = ({ photo, caption }: { photo: Node; caption: Node | null }) =>
  Fragment.from(caption ? [photo, caption] : [photo]);

/** Takes the place off the page, and its own caption; with the last place goes the figure. */
export function removePlace(pos: number): Command {
  return (state, dispatch) => {
    const $pos = state.doc.resolve(pos);
    const figure = $pos.parent;
    if (figure.type !== nodes.figure || state.doc.nodeAt(pos)?.type !== nodes.photo) return false;
    if (!dispatch) return true;
    const photos = photosOf(figure);
    const tr = state.tr;
    if (photos.length > 1) {
      const caption = $pos.nodeAfter && state.doc.nodeAt(pos + 1);
      tr.delete(pos, pos + 1 + (caption?.type === nodes.photo_caption ? caption.nodeSize : 0));
    } else if (state.doc.childCount > OPENING + 1) {
      tr.delete($pos.before(), $pos.after());
    } else {
      tr.replaceWith($pos.before(), $pos.after(), nodes.paragraph.create());
    }
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Delete or Backspace on a selected place: first the photo goes, then the place. */
export const deletePlace: Command = (state, dispatch, view) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.photo) return false;
  const act = selection.node.attrs.photo === null ? removePlace(selection.from) : emptyPlace(selection.from);
  return act(state, dispatch, view);
};

/** Enter on a selected place goes to the caption under it. */
export const toCaption: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.photo) return false;
  const behind = state.doc.nodeAt(selection.to);
  const found =
    behind?.type === nodes.photo_caption
      ? { pos: selection.to, node: behind }
      : field(state.doc, selection.$from.before(), 'caption');
  if (!found) return false;
  dispatch?.(
    state.tr.setSelection(Selection.near(state.doc.resolve(found.pos + 1 + found.node.content.size), -1)),
  );
  return true;
};

/** One more place in the current figure. */
export const addPlace: Command = (state, dispatch) => {
  const found = figureAt(state);
  if (!found) return false;
  if (dispatch) {
    const { pos, node } = found;
    const photos = photosOf(node);
    const at = pos + 1 + photos.reduce((size, one) => size + unit(one).size, 0);
    const caption = captionsEach(node) ? nodes.photo_caption.create() : null;
    const tr = state.tr.insert(at, unit({ photo: nodes.photo.create(), caption }));
    if (photos.length === 1 && node.attrs.layout === 'column') tr.setNodeAttribute(pos, 'layout', 'row');
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  }
  return true;
};

/** Number within the figure, from 0, of the photo that is selected or whose caption holds the cursor. */
export function photoAt(state: EditorState): number | null {
  const found = figureAt(state);
  if (!found) return null;
  const { selection } = state;
  const { $from } = selection;
  const inCaption = $from.parent.type === nodes.photo_caption;
  if (!inCaption && !(selection instanceof NodeSelection && selection.node.type === nodes.photo)) return null;
  const before = (inCaption ? $from.before() : $from.pos + 1) - found.pos - 1;
  return photosOf(found.node.cut(0, before)).length - 1;
}

/** Moves the current photo, and its own caption, one place on within its figure. */
export function movePhoto(by: -1 | 1): Command {
  return (state, dispatch) => {
    const found = figureAt(state);
    const number = photoAt(state);
    if (!found || number === null) return false;
    const { pos, node } = found;
    const photos = photosOf(node);
    const first = Math.min(number, number + by);
    const pair = photos.slice(Math.max(0, first), first + 2);
    const [left, right] = pair;
    if (first < 0 || !left || !right) return false;
    if (!dispatch) return true;
    const from = photoPos(node, pos, first);
    const tr = state.tr.replaceWith(
      from,
      from + unit(left).size + unit(right).size,
      unit(right).append(unit(left)),
    );
    const made = tr.doc.nodeAt(pos);
    const now = photoPos(made ?? node, pos, number + by);
    const offset = state.selection.from - photoPos(node, pos, number);
    tr.setSelection(
      state.selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, now)
        : Selection.near(tr.doc.resolve(now + offset)),
    );
    dispatch(tr.scrollIntoView());
    return true;
  };
}

export type Layout = 'column' | 'row' | 'grid';

export function setLayout(layout: Layout): Command {
  return (state, dispatch) => {
    const found = figureAt(state);
    if (!found) return false;
    dispatch?.(state.tr.setNodeAttribute(found.pos, 'layout', layout));
    return true;
  };
}

/** Whether the figure at the selection holds several photos. */
export function hasSeveral(state: EditorState): boolean {
  const found = figureAt(state);
  return found !== null && photosOf(found.node).length > 1;
}
