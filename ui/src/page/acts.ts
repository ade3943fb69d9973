/** What a person does on the page from beyond it: photos that come in, and ways to a place. */

import { NodeSelection, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { tick } from 'svelte';

import type { ConcernLine, PhotoInfo } from '../bindings';
import { placesOf } from '../editor/figure/placement';
import { isToBeAsked, placePhotos, type Spot } from '../editor/figure/placing';
import { placeAt } from '../editor/figure/view.svelte';
import { field as fieldOf } from '../editor/figure/words';
import * as ipc from '../ipc';
import { showFirst } from '../margin/acts';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { photos } from '../stores/photos.svelte';
import { replaced } from './replaced.svelte';

/** The cursor into the empty headline of a new page. */
export function toHeadline() {
  const { view } = hand;
  if (!view) return;
  view.dispatch(
    view.state.tr.setSelection(Selection.near(view.state.doc.resolve(view.state.doc.child(0).nodeSize + 1))),
  );
  view.focus();
}

/** Behind the last block. */
export const atEnd = (): Spot => ({ between: hand.view?.state.doc.content.size ?? 0 });

/** Puts photos that came in on the page. */
export function bring(infos: readonly PhotoInfo[], spot: Spot) {
  photos.take(infos);
  const { view } = hand;
  if (!view || infos.length === 0) return;
  if (!view.editable) {
    notices.add({ tone: 'plain', title: (words) => words.handOn.locked.other });
    return;
  }
  const ask = isToBeAsked(view.state, infos, spot);
  const before = view.state.doc;
  view.dispatch(placePhotos(view.state, infos, spot).scrollIntoView());
  if (ask) replaced.ask(view, before, infos, spot);
}

/** Lets a person choose photos, for the place at this position or for the end of the page. */
export async function choosePhotos(place: number | null) {
  const { view } = hand;
  if (!view?.editable) return;
  const chosenFor = place === null ? null : view.state.doc.nodeAt(place);
  try {
    const batch = await ipc.choosePhotos();
    notices.failures(batch.failures);
    const same =
      place !== null && hand.view === view && view.state.doc.nodeAt(place)?.type === chosenFor?.type;
    bring(batch.photos, same ? { place } : atEnd());
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
  }
}

/** Where on the page something was let go: over a place, or between the nearest blocks. */
export function spotAt(x: number, y: number): Spot {
  const { view } = hand;
  const element = document.elementFromPoint(x, y);
  const place = placeAt(element);
  if (place !== null) return { place };
  if (!view || !element || !view.dom.contains(element)) return atEnd();
  const found = view.posAtCoords({ left: x, top: y });
  if (!found) return atEnd();
  const $pos = view.state.doc.resolve(found.pos);
  const index = Math.max(2, $pos.index(0));
  let after = 0;
  for (let i = 0; i <= index && i < view.state.doc.childCount; i += 1)
    after += view.state.doc.child(i).nodeSize;
  return { between: after };
}

function select(choose: (tr: Transaction) => Selection | null) {
  const { view } = hand;
  if (!view) return;
  const selection = choose(view.state.tr);
  if (selection) view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

/** To the place where this is missing, with the cursor in it. */
export async function goTo({ concern }: ConcernLine) {
  panes.dialog = null;
  await tick();
  const field = (index: number) => {
    panes.closeDrawers();
    select(({ doc }) => {
      let pos = 0;
      for (let i = 0; i < index; i += 1) pos += doc.child(i).nodeSize;
      return TextSelection.create(doc, pos + doc.child(index).nodeSize - 1);
    });
  };
  switch (concern.kind) {
    case 'headline':
    case 'headline_length':
      return field(1);
    case 'lead':
    case 'lead_length':
      return field(2);
    case 'section':
      return panes.inspect('info', 'fact-section');
    case 'byline':
      return panes.inspect('info', hand.facts.authors.length > 0 ? 'fact-author-0' : 'fact-author-add');
    case 'alt':
    case 'alt_is_caption':
      return panes.inspect('photos', `photo-alt-${concern.number}`);
    case 'photo':
    case 'photo_small':
      return showPlace(concern.number);
    case 'blank': {
      panes.closeDrawers();
      const { text } = concern;
      return select(({ doc }) => {
        let found: Selection | null = null;
        doc.descendants((node, pos) => {
          if (found || !node.isTextblock) return !found;
          const at = node.textContent.indexOf(text);
          if (at >= 0) found = TextSelection.create(doc, pos + 1 + at, pos + 1 + at + text.length);
          return false;
        });
        return found;
      });
    }
    case 'address': {
      panes.closeDrawers();
      const { address } = concern;
      return select(({ doc }) => {
        let found: Selection | null = null;
        doc.descendants((node, pos) => {
          if (found || !node.isText) return !found;
          const link = node.marks.find(({ type }) => type.name === 'link');
          if (link?.attrs.href === address) found = TextSelection.create(doc, pos, pos + node.nodeSize);
          return false;
        });
        return found;
      });
    }
    case 'versions':
      panes.dialog = 'settling';
      return;
    case 'embargo':
      return panes.inspect('info', 'fact-embargo');
    case 'comments':
      return showFirst('comment');
    case 'suggestions':
      return showFirst('proposal');
    case 'caption':
    case 'credit': {
      panes.closeDrawers();
      const { kind, number } = concern;
      return select(({ doc }) => {
        const place = placesOf(doc)[number - 1];
        if (!place) return null;
        const found = (kind === 'caption' && place.own) || fieldOf(doc, place.figurePos, kind);
        return found && TextSelection.create(doc, found.pos + 1 + found.node.content.size);
      });
    }
  }
}

/** Selects the photo place of this number, counted from 1. */
export function showPlace(number: number) {
  panes.closeDrawers();
  select(({ doc }) => {
    const place = placesOf(doc)[number - 1];
    return place ? NodeSelection.create(doc, place.pos) : null;
  });
}
