/** What a person does to articles in the archive, from wherever it is asked: a key, a button, the palette. */

import { openArticle } from '../desk/acts';
import type { BatchOrder } from '../bindings';
import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { words } from '../stores/settings.svelte';
import { acting } from './acting/acting.svelte';
import { archive } from './archive.svelte';
import { reading } from './preview/reading.svelte';
import { archiveWords as a } from './said';
import { viewing } from './viewing.svelte';
import { exportMany, relate, unrelate, type Act } from './wire';

/** Opens it on the desk, with what was searched for marked on its page. */
export async function openFound(id: string) {
  const hit = archive.current;
  if (hit?.row.id === id && hit.row.trashed !== null) return;
  viewing.closeDrawers();
  await openArticle(id, archive.results.answered.text);
}

type Named = { id: string; headline: string };
const named = ({ headline }: Named) => headline || words().list.untitled;

async function tried(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (thrown) {
    notices.fault(failed(thrown));
    return false;
  }
}

function told(title: () => string, undo: () => Promise<void>) {
  const notice = notices.add({
    tone: 'done',
    title,
    act: {
      name: (words) => words.notices.undo,
      run: () => {
        notices.close(notice);
        void undo();
      },
    },
  });
}

/** Links two articles with each other. */
export async function link(article: string, other: Named) {
  if (!(await tried(() => relate(article, other.id)))) return;
  await reading.relink();
  told(
    () => a().near.linked(named(other)),
    () => unlink(article, other),
  );
}

export async function unlink(article: string, other: Named) {
  if (!(await tried(() => unrelate(article, other.id)))) return;
  await reading.relink();
  told(
    () => a().near.unlinked(named(other)),
    () => link(article, other),
  );
}

/** The photo large, among those of its article, in the room of photos. */
export async function showPhoto(photo: string, article: string) {
  await tried(async () => {
    const [{ sheet }, { EVERYTHING }, loupe] = await Promise.all([
      import('../photos/sheet.svelte'),
      import('../photos/query'),
      import('../photos/viewing.svelte'),
    ]);
    await sheet.show({ ...EVERYTHING, article });
    panes.go('photos');
    if (!sheet.places.has(photo)) return;
    sheet.choose(photo);
    loupe.viewing.loupe = photo;
  });
}

/** Changes every article that is in hand. */
export async function act(act: Act) {
  const ids = archive.inHand;
  if (ids.length === 0) return;
  await acting.begin(ids, act);
}

export async function exportFound(batch: BatchOrder) {
  const ids = archive.inHand;
  if (ids.length === 0) return;
  await acting.run('export', () => exportMany([...ids], batch));
}

/** Sends them to another desk, in one package. */
export async function sendFound() {
  const ids = archive.inHand;
  const known = archive.results.rowsOf(new Set(ids));
  const headline = (id: string) => known.find(({ row }) => row.id === id)?.row.headline ?? id;
  const { exchange } = await import('../exchange/exchange.svelte');
  exchange.send(ids.map((id) => ({ id, headline: headline(id) })));
}

export const trash = () => act('trash');
export const restore = () => act('restore');

/** Whether what is found lies in the trash. */
export const inTrash = () => archive.results.answered.trashed;
