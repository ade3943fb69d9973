/** What a person does at the desk, from wherever it is asked: a button, a key, files let go over the window. */

import { NodeSelection, Selection, TextSelection, type Transaction } from 'prosemirror-state';

import type { Dropped, Imported, LackLine, PhotoBatch } from '../bindings';
import { figureText, placePhotos, type Spot } from '../editor/figure/commands';
import { placesOf } from '../editor/figure/placement';
import { placeAt } from '../editor/figure/view.svelte';
import * as ipc from '../ipc';
import { hand } from '../stores/article-in-hand.svelte';
import { articles } from '../stores/articles.svelte';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { photos } from '../stores/photos.svelte';
import { tick } from 'svelte';

export async function newArticle() {
  if (!(await hand.create())) return;
  panes.closeDrawers();
  await articles.show({ state: null, trashed: false });
  await tick();
  const { view } = hand;
  if (!view) return;
  view.dispatch(
    view.state.tr.setSelection(Selection.near(view.state.doc.resolve(view.state.doc.child(0).nodeSize + 1))),
  );
  view.focus();
}

export async function openArticle(id: string) {
  if (await hand.open(id)) panes.list = false;
}

/** Shows what came in: the list with it, the first of it on the desk, and what could not be kept. */
export async function showImported(imported: readonly Imported[]) {
  const [first] = imported;
  if (!first) return;
  await articles.show({ state: null, trashed: false });
  await openArticle(first.article);
  notices.imported(imported);
}

export async function importFiles() {
  if (!(await hand.flush())) return;
  try {
    const { articles: imported, failures } = await ipc.chooseArticleFiles();
    await showImported(imported);
    notices.failures(failures);
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
  }
}

function bring(batch: PhotoBatch, spot: Spot) {
  notices.failures(batch.failures);
  photos.take(batch.photos);
  const { view } = hand;
  if (!view || batch.photos.length === 0) return;
  view.dispatch(placePhotos(view.state, batch.photos, spot, photos.of).scrollIntoView());
}

/** Lets a person choose photos, for the place at this position or for the end of the page. */
export async function choosePhotos(place: number | null) {
  const { view } = hand;
  if (!view) return;
  const chosenFor = place === null ? null : view.state.doc.nodeAt(place);
  try {
    const batch = await ipc.choosePhotos();
    const same =
      place !== null && hand.view === view && view.state.doc.nodeAt(place)?.type === chosenFor?.type;
    bring(batch, same ? { place } : { between: view.state.doc.content.size });
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
  }
}

/** Where on the page something was let go: over a place, or between the nearest blocks. */
function spotAt(x: number, y: number): Spot {
  const { view } = hand;
  const end = view?.state.doc.content.size ?? 0;
  const element = document.elementFromPoint(x, y);
  const place = placeAt(element);
  if (place !== null) return { place };
  if (!view || !element || !view.dom.contains(element)) return { between: end };
  const found = view.posAtCoords({ left: x, top: y });
  if (!found) return { between: end };
  const $pos = view.state.doc.resolve(found.pos);
  const index = Math.max(2, $pos.index(0));
  let after = 0;
  for (let i = 0; i <= index && i < view.state.doc.childCount; i += 1)
    after += view.state.doc.child(i).nodeSize;
  return { between: after };
}

export async function dropped({ x, y, photos: batch, articles: imported, failures }: Dropped) {
  panes.hover = null;
  notices.failures(failures);
  // Photos fall on the page that was under them, not on one that is imported with them.
  if (batch.photos.length > 0 && hand.id === null && imported.length === 0) await newArticle();
  if (imported.length === 0) bring(batch, spotAt(x, y));
  await showImported(imported);
  if (imported.length > 0) {
    await tick();
    bring(batch, { between: hand.view?.state.doc.content.size ?? 0 });
  }
}

function select(choose: (tr: Transaction) => Selection | null) {
  const { view } = hand;
  if (!view) return;
  const selection = choose(view.state.tr);
  if (selection) view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

/** To the place where this is missing, with the cursor in it. */
export async function goTo({ lack }: LackLine) {
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
  switch (lack.kind) {
    case 'headline':
      return field(1);
    case 'lead':
      return field(2);
    case 'section':
      return panes.inspect('info', 'fact-section');
    case 'byline':
      return panes.inspect('info', hand.facts.authors.length > 0 ? 'fact-author-0' : 'fact-author-add');
    case 'alt':
    case 'alt_is_caption':
      return panes.inspect('photos', `photo-alt-${lack.number}`);
    case 'photo':
      return showPlace(lack.number);
    case 'caption':
    case 'credit': {
      panes.closeDrawers();
      const { kind, number } = lack;
      return select(({ doc }) => {
        const place = placesOf(doc)[number - 1];
        if (!place) return null;
        const end = place.figurePos + place.figure.nodeSize - 1;
        const credit = figureText(place.figure, 'credit').length;
        return TextSelection.create(doc, kind === 'credit' ? end - 1 : end - credit - 3);
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
