/** The article's own crop of a photo. */

import { NodeSelection } from 'prosemirror-state';

import { setCrop } from '../editor/figure/commands';
import { onPage, within } from '../editor/figure/crop';
import { placesOf, type Place } from '../editor/figure/placement';
import * as ipc from '../ipc';
import { photoInfos } from '../photos/wire';
import { cropForArticle } from '../prepare/open';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';

const placeAt = (pos: number): Place | undefined =>
  hand.view ? placesOf(hand.view.state.doc).find((place) => place.pos === pos) : undefined;

/** Position of the selected place, where it holds a photo. */
export function selectedPhoto(): number | null {
  const selection = hand.page?.selection;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'photo') return null;
  return selection.node.attrs.photo === null ? null : selection.from;
}

/** Gives the photo at `pos` this crop on the page; null for the photo's own. */
export function keepCrop(pos: number, crop: Place['crop']) {
  const { view } = hand;
  if (!view?.editable) return;
  const tr = setCrop(view.state.tr, pos, crop);
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)));
  view.focus();
}

/** Lets a person say how the page cuts the photo at `pos`. */
export async function cropPhoto(pos: number) {
  const place = placeAt(pos);
  if (!place?.photo) return;
  try {
    const [info] = await photoInfos([place.photo]);
    if (!info) return;
    const crop = await cropForArticle(info, place.crop && within(place.crop, info));
    // Given up, or the page has become another one meanwhile.
    if (crop === undefined || placeAt(pos)?.photo !== place.photo) return;
    keepCrop(pos, crop && onPage(crop, info));
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
  }
}
