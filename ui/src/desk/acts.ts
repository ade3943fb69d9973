/** What a person does at the desk, from wherever it is asked: a button, a key, files let go over the window. */

import { tick } from 'svelte';

import type { Finding } from '../archive/wire';
import type { Dropped, Imported } from '../bindings';
import { showPackages } from '../exchange/open';
import * as ipc from '../ipc';
import { hand } from '../stores/article-in-hand.svelte';
import { articles } from '../stores/articles.svelte';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';

/** A blank article, or one of a template. */
export async function newArticle(template: string | null = null) {
  if (!(await hand.create(template))) return;
  panes.go('desk');
  await articles.show({ state: null, trashed: false });
  await tick();
  hand.room?.toHeadline();
}

/** `sought`: what it was found by, which is marked on its page. */
export async function openArticle(id: string, sought = '') {
  if (!(await hand.open(id))) return;
  panes.room = 'desk';
  panes.list = false;
  if (sought.trim() === '') return;
  await tick();
  await hand.room?.markSought(sought.trim());
}

/** Searches everything, in the room of the archive. */
export async function searchArchive(finding: Partial<Finding>) {
  try {
    const [{ archive }, { EVERYTHING }] = await Promise.all([
      import('../archive/archive.svelte'),
      import('../archive/finding'),
    ]);
    panes.go('archive');
    await archive.show({ ...EVERYTHING, ...finding });
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
  }
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

export async function dropped({ x, y, photos: batch, articles: imported, packages, failures }: Dropped) {
  panes.hover = null;
  if (packages.length > 0) await showPackages({ packages, failures: [] });
  notices.failures([...failures, ...batch.failures]);
  // Photos fall on the page that was under them, not on one that is imported with them.
  if (batch.photos.length > 0 && hand.id === null && imported.length === 0) await newArticle();
  if (imported.length === 0) hand.room?.bring(batch.photos, hand.room.spotAt(x, y));
  await showImported(imported);
  if (imported.length > 0) {
    await tick();
    hand.room?.bring(batch.photos, hand.room.atEnd());
  }
}
