/** Going from place to place, and putting other words there. */

import { closeHistory } from 'prosemirror-history';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';

import { schema } from '../schema';
import { currentPlace, placesFound, stepTo, type Place } from './plugin';

/** Makes this place the current one and selects it. */
function choose(tr: Transaction, place: Place): Transaction {
  return stepTo(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)), place);
}

/** To the first place at or behind the cursor, else to the first of the page. */
export function toFirst(state: EditorState, tr: Transaction = state.tr): Transaction | null {
  const places = placesFound(state);
  const { from } = state.selection;
  const place = places.find((place) => place.from >= from) ?? places[0];
  return place ? choose(tr, place) : null;
}

/** To the next or previous place, around the end of the page. */
export function toNext(state: EditorState, by: 1 | -1): Transaction | null {
  const places = placesFound(state);
  const { from, to } = currentPlace(state) ?? state.selection;
  const place =
    by > 0
      ? (places.find((place) => place.from >= to) ?? places[0])
      : (places.findLast((place) => place.to <= from) ?? places.at(-1));
  return place ? choose(state.tr, place) : null;
}

/** The words take on the marks that the first letter of the place carried. */
function put(tr: Transaction, { from, to }: Place, words: string): Transaction {
  if (words === '') return tr.delete(from, to);
  const marks = tr.doc.resolve(from).nodeAfter?.marks ?? [];
  return tr.replaceWith(from, to, schema.text(words, marks));
}

/** What is typed as a replacement, as it may stand in a line of the page. */
const inLine = (words: string) => words.normalize('NFC').replace(/[\r\n]+/gu, ' ');

/** Replaces the current place. */
export function replaceOne(state: EditorState, words: string): Transaction | null {
  const place = currentPlace(state);
  return place && put(closeHistory(state.tr), place, inLine(words));
}

/** Replaces every place, as one step to undo. */
export function replaceAll(state: EditorState, words: string): Transaction | null {
  const places = placesFound(state);
  if (places.length === 0) return null;
  const tr = closeHistory(state.tr);
  for (const place of places.reverse()) put(tr, place, inLine(words));
  return stepTo(tr, null);
}
