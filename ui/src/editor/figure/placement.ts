/** Where photos go that come onto the page. */

import type { Node } from 'prosemirror-model';

import type { PageCrop, PhotoInfo } from '../../bindings';
import { schema } from '../schema';
import { cropOf } from './crop';
import { saidBy } from './said';

const { nodes } = schema;

/** What the photos were let go over: a place, by its number from 0, or the page beside all places. */
export type Target = { over: 'place'; place: number } | { over: 'page' };

export type Plan = {
  /** Which photo goes into which place, both by number from 0. */
  fills: { place: number; photo: number }[];
  /** Photos that no place is left for; each gets a new figure. */
  over: number[];
};

/**
 * Over a place, that place gets the first photo, filled or not, and the rest go on into the empty places behind
 * it. Over the page, the empty places are filled in reading order.
 *
 * @param filled for each place of the page in reading order, whether it holds a photo.
 */
export function plan(filled: readonly boolean[], photos: number, target: Target): Plan {
  const open: number[] = [];
  filled.forEach((full, place) => {
    const chosen = target.over === 'place' && place === target.place;
    const behind = target.over === 'page' || place > target.place;
    if (chosen || (behind && !full)) open.push(place);
  });
  const fills = open.slice(0, photos).map((place, photo) => ({ place, photo }));
  const over = Array.from({ length: Math.max(0, photos - open.length) }, (_, index) => open.length + index);
  return { fills, over };
}

/** A place of the page. */
export type Place = {
  /** Position of the photo node. */
  pos: number;
  /** Position and node of the figure around it. */
  figurePos: number;
  figure: Node;
  photo: string | null;
  alt: string;
  /** How the page cuts it; null for the photo's own crop. */
  crop: PageCrop | null;
  /** First of its figure: with it stands what is said of the whole figure. */
  first: boolean;
  /** Its own caption; null where the photos of the figure share one. */
  own: { pos: number; node: Node } | null;
};

/** The places of the page in reading order; the newsroom counts them from 1. */
export function placesOf(doc: Node): Place[] {
  const places: Place[] = [];
  doc.forEach((block, figurePos) => {
    if (block.type !== nodes.figure) return;
    block.forEach((child, offset, index) => {
      if (child.type !== nodes.photo) return;
      const next = block.maybeChild(index + 1);
      places.push({
        pos: figurePos + 1 + offset,
        figurePos,
        figure: block,
        photo: child.attrs.photo === null ? null : String(child.attrs.photo),
        alt: String(child.attrs.alt),
        crop: cropOf(child),
        first: index === 0,
        own: next?.type === nodes.photo_caption ? { pos: figurePos + 2 + offset, node: next } : null,
      });
    });
  });
  return places;
}

/** A figure with one place, filled with what the photo says of itself. */
export function newFigure(info?: PhotoInfo): Node {
  const line = (text: string) => (text === '' ? null : schema.text(text));
  const { caption, credit, alt } = saidBy(info);
  return nodes.figure.create(null, [
    nodes.photo.create(info ? { photo: info.id, alt } : null),
    nodes.caption.create(null, line(caption)),
    nodes.credit.create(null, line(credit)),
  ]);
}
