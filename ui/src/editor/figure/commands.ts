/** What is done to figures and their places. Every one is a transaction, so that every one can be undone. */

import type { Node } from 'prosemirror-model';
import {
  NodeSelection,
  Selection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';

import type { PhotoInfo } from '../../bindings';
import { schema } from '../schema';
import { newFigure, placesOf, plan, type Place, type Target } from './placement';

const { nodes } = schema;

/** What is known of a photo already on the page. */
export type Known = (id: string) => PhotoInfo | undefined;

/** Position and node of one of the figure's fields. */
function field(doc: Node, figurePos: number, name: 'caption' | 'credit') {
  const figure = doc.nodeAt(figurePos);
  let pos = figurePos + 1;
  for (let index = 0; figure && index < figure.childCount; index += 1) {
    const child = figure.child(index);
    if (child.type === nodes[name]) return { pos, node: child };
    pos += child.nodeSize;
  }
  return null;
}

/** What the field says in one line; a break is a line feed. */
export const fieldText = (node: Node) => node.textBetween(0, node.content.size, '\n', '\n');

/**
 * Makes the textblock at `pos` say `text`, changing only what differs, so that marks and cursors around the
 * change stay.
 */
export function setText(tr: Transaction, pos: number, text: string): Transaction {
  const node = tr.doc.nodeAt(pos);
  if (!node?.isTextblock) return tr;
  const old = fieldText(node);
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start += 1;
  let end = 0;
  const longest = Math.min(old.length, text.length) - start;
  while (end < longest && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  const from = pos + 1 + start;
  const to = pos + 1 + old.length - end;
  const put = text.slice(start, text.length - end).replace(/[\r\n]+/gu, ' ');
  if (put === '') return from === to ? tr : tr.delete(from, to);
  return tr.insertText(put, from, to);
}

export function setField(tr: Transaction, figurePos: number, name: 'caption' | 'credit', text: string) {
  const found = field(tr.doc, figurePos, name);
  return found ? setText(tr, found.pos, text) : tr;
}

export const figureText = (figure: Node, name: 'caption' | 'credit') => {
  for (let index = 0; index < figure.childCount; index += 1) {
    if (figure.child(index).type === nodes[name]) return fieldText(figure.child(index));
  }
  return '';
};

/**
 * Puts a photo into a place. What a person wrote there stays; what is empty, or was only brought by the photo
 * that stood there before, is taken from the new photo.
 */
function fill(tr: Transaction, place: Place, info: PhotoInfo, known: Known) {
  const before = place.photo === null ? undefined : known(place.photo);
  const takes = (own: string, brought: string | undefined) => own.trim() === '' || own === brought;
  const pos = tr.mapping.map(place.pos);
  const alt = takes(place.alt, before?.alt) ? info.alt : place.alt;
  tr.setNodeMarkup(pos, null, { photo: info.id, alt });
  if (!place.first) return;
  const figurePos = tr.mapping.map(place.figurePos);
  for (const name of ['caption', 'credit'] as const) {
    const own = figureText(place.figure, name);
    if (takes(own, before?.[name]) && own !== info[name]) setField(tr, figurePos, name, info[name]);
  }
}

/** Where photos were let go: over the place at this position, or at this position between blocks. */
export type Spot = { place: number } | { between: number };

/** Brings photos onto the page by [`plan`]. */
export function placePhotos(state: EditorState, photos: readonly PhotoInfo[], spot: Spot, known: Known) {
  const tr = state.tr;
  const places = placesOf(state.doc);
  const over = 'place' in spot ? places.findIndex((place) => place.pos === spot.place) : -1;
  const target: Target = over < 0 ? { over: 'page' } : { over: 'place', place: over };
  const { fills, over: left } = plan(
    places.map((place) => place.photo !== null),
    photos.length,
    target,
  );
  for (const { place, photo } of fills) {
    const [where, info] = [places[place], photos[photo]];
    if (where && info) fill(tr, where, info, known);
  }
  const beside = places[over];
  const spotPos = beside
    ? beside.figurePos + beside.figure.nodeSize
    : 'between' in spot
      ? spot.between
      : tr.doc.content.size;
  const made = left.flatMap((photo) => photos[photo] ?? []).map((info) => newFigure(info));
  if (made.length > 0) tr.insert(tr.mapping.map(spotPos), made);
  const first = fills[0] && places[fills[0].place];
  const shown = first ? tr.mapping.map(first.pos) : tr.mapping.map(spotPos, -1) + 1;
  if (tr.doc.nodeAt(shown)?.type === nodes.photo) tr.setSelection(NodeSelection.create(tr.doc, shown));
  return tr;
}

export function setAlt(tr: Transaction, pos: number, alt: string): Transaction {
  return tr.doc.nodeAt(pos)?.type === nodes.photo ? tr.setNodeAttribute(pos, 'alt', alt) : tr;
}

/** Takes the photo out and leaves the place; its alt text told of the photo and goes with it. */
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

/** Takes the place off the page; with the last place goes the figure. */
export function removePlace(pos: number): Command {
  return (state, dispatch) => {
    const $pos = state.doc.resolve(pos);
    const figure = $pos.parent;
    if (figure.type !== nodes.figure) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    if (figure.childCount > 3) {
      tr.delete(pos, pos + 1);
    } else if (state.doc.childCount > 4) {
      tr.delete($pos.before(), $pos.after());
    } else {
      tr.replaceWith($pos.before(), $pos.after(), nodes.paragraph.create());
    }
    dispatch(
      tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)))).scrollIntoView(),
    );
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

/** Enter on a selected place goes to the caption. */
export const toCaption: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.photo) return false;
  const found = field(state.doc, selection.$from.before(), 'caption');
  if (!found) return false;
  dispatch?.(
    state.tr.setSelection(Selection.near(state.doc.resolve(found.pos + 1 + found.node.content.size), -1)),
  );
  return true;
};

/** The figure around the selection. */
export function figureAt(state: EditorState): { pos: number; node: Node } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === nodes.figure) return { pos: $from.before(depth), node: $from.node(depth) };
  }
  if (state.selection instanceof NodeSelection && state.selection.node.type === nodes.figure) {
    return { pos: state.selection.from, node: state.selection.node };
  }
  return null;
}

/** One more place in the current figure. */
export const addPlace: Command = (state, dispatch) => {
  const found = figureAt(state);
  if (!found) return false;
  if (dispatch) {
    const at = found.pos + 1 + (found.node.childCount - 2);
    const tr = state.tr.insert(at, nodes.photo.create());
    if (found.node.childCount === 3 && found.node.attrs.layout === 'column') {
      tr.setNodeAttribute(found.pos, 'layout', 'row');
    }
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  }
  return true;
};

export function setLayout(layout: 'column' | 'row' | 'grid'): Command {
  return (state, dispatch) => {
    const found = figureAt(state);
    if (!found) return false;
    dispatch?.(state.tr.setNodeAttribute(found.pos, 'layout', layout));
    return true;
  };
}
