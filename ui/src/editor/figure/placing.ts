/** Photos come onto the page. Every way of it is one transaction, so that one step takes it back. */

import { closeHistory } from 'prosemirror-history';
import { NodeSelection, type EditorState, type Transaction } from 'prosemirror-state';

import type { PhotoInfo } from '../../bindings';
import { schema } from '../schema';
import { newFigure, placesOf, plan, type Place, type Target } from './placement';
import { saidBy, type Said } from './said';
import { captionText, figureText, setCaption, setCredit } from './words';

const { nodes } = schema;

/** Where photos were let go: over the place at this position, or at this position between blocks. */
export type Spot = { place: number } | { between: number };

/** Whose caption and credit stand under a photo that took another's place. */
export type Whose = 'page' | 'photo';

/** The place whose photo gives way, where photos are let go there. */
function replacedAt(state: EditorState, spot: Spot): Place | undefined {
  const found = 'place' in spot ? placesOf(state.doc).find(({ pos }) => pos === spot.place) : undefined;
  return found?.photo === null ? undefined : found;
}

/** Which words a photo would bring to a place that has words of its own already. */
function otherWords(place: Place, said: Said): ('caption' | 'credit')[] {
  const differing: ('caption' | 'credit')[] = [];
  const differs = (own: string, brought: string) => own.trim() !== '' && own.trim() !== brought;
  if ((place.first || place.own) && differs(captionText(place), said.caption)) differing.push('caption');
  if (place.first && differs(figureText(place.figure, 'credit'), said.credit)) differing.push('credit');
  return differing;
}

/** Whether somebody has to say whose caption and credit stand there after this. */
export function isToBeAsked(state: EditorState, photos: readonly PhotoInfo[], spot: Spot): boolean {
  const place = replacedAt(state, spot);
  const [info] = photos;
  return (
    place !== undefined &&
    info !== undefined &&
    info.id !== place.photo &&
    otherWords(place, saidBy(info)).length > 0
  );
}

/**
 * Puts a photo into a place. An empty place keeps what a person wrote there; what is empty is taken from the photo.
 * Alt text and crop were of the photo that stood there before, and go with it.
 */
function fill(tr: Transaction, place: Place, info: PhotoInfo, whose: Whose) {
  const said = saidBy(info);
  const bare = place.photo === null;
  const alt = bare && place.alt.trim() !== '' ? place.alt : said.alt;
  tr.setNodeMarkup(tr.mapping.map(place.pos), null, { photo: info.id, alt });
  const takes = (own: string) => own.trim() === '' || (!bare && whose === 'photo');
  if ((place.first || place.own) && takes(captionText(place))) setCaption(tr, place, said.caption);
  if (place.first && takes(figureText(place.figure, 'credit'))) setCredit(tr, place, said.credit);
}

/** Brings photos onto the page by [`plan`]. `whose`: asked of a photo that takes another's place. */
export function placePhotos(
  state: EditorState,
  photos: readonly PhotoInfo[],
  spot: Spot,
  whose: Whose = 'page',
): Transaction {
  const tr = closeHistory(state.tr);
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
    if (where && info && where.photo !== info.id) fill(tr, where, info, whose);
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
