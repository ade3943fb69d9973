/** What a person does to photos, from wherever it is asked: a key, a button, the palette. */

import { tick } from 'svelte';

import { newArticle } from '../desk/acts';
import * as ipc from '../ipc';
import { openPrepare } from '../prepare/open';
import { openSending } from '../sending/open';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { arrivals } from './arrivals.svelte';
import { deeds } from './deeds.svelte';
import { openFields } from './fields/open';
import { infos } from './infos.svelte';
import { sheetWords as s } from './said';
import { sheet } from './sheet.svelte';
import { viewing } from './viewing.svelte';
import {
  choosePhotoFolder,
  choosePhotosToBringIn,
  putBackRatings,
  ratePhotos,
  trashPhotos,
  untrashPhotos,
  type FormerRating,
  type Label,
} from './wire';

/** The photos that an act is for: the one that is looked at closely, else those that are chosen. */
export function inHand(): readonly string[] {
  if (viewing.loupe === null) return sheet.chosen;
  const { loupe } = viewing;
  return sheet.items.flatMap(({ key, photo }) => (key === loupe && photo !== null ? photo : []));
}

/** Tells of a refusal instead of throwing it on. */
export async function tried(act: () => Promise<void>) {
  try {
    await act();
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
  }
}

function showRatings(ratings: readonly FormerRating[]) {
  for (const { photo, rating, label } of ratings) infos.change([photo], { rating, label });
}

async function mark(rating: number | null, label: Label | 'none' | null, told: (count: number) => string) {
  const ids = [...inHand()];
  if (ids.length === 0) return;
  await tried(async () => {
    const former = await ratePhotos(ids, rating, label);
    infos.change(ids, {
      ...(rating === null ? {} : { rating }),
      ...(label === null ? {} : { label: label === 'none' ? null : label }),
    });
    deeds.did({
      told: () => told(ids.length),
      undo: async () => {
        await putBackRatings(former);
        showRatings(former);
        await sheet.recount();
      },
    });
    await sheet.recount();
  });
}

export const rate = (stars: number) => mark(stars, null, (count) => s().rated(count, stars));

/** Sets the label; where all have it already, takes it off. */
export function label(label: Label | 'none') {
  const all = inHand().every((id) => infos.of(id)?.label === label);
  return label === 'none' || all
    ? mark(null, 'none', (count) => s().unlabelled(count))
    : mark(null, label, (count) => s().labelled(count, label));
}

/** To the trash, but for those that an article shows; of these it is told which. */
export async function trash() {
  const ids = [...inHand()];
  if (ids.length === 0) return;
  await tried(async () => {
    const { trashed, used } = await trashPhotos(ids);
    if (trashed.length > 0) {
      arrivals.hide(trashed);
      deeds.did({
        told: () => s().trashed(trashed.length),
        undo: async () => {
          await untrashPhotos(trashed);
          arrivals.unhide(trashed);
          await sheet.refresh();
        },
      });
      viewing.loupe = null;
      await sheet.refresh();
    }
    if (used.length > 0) viewing.used = used;
  });
}

export async function untrash() {
  const ids = [...inHand()];
  await tried(async () => {
    await untrashPhotos(ids);
    deeds.did({
      told: () => s().untrashed(ids.length),
      undo: async () => {
        await trashPhotos(ids);
        await sheet.refresh();
      },
    });
    await sheet.refresh();
  });
}

export const bringPhotos = () => tried(async () => void (await choosePhotosToBringIn()));
export const bringFolder = () => tried(async () => void (await choosePhotoFolder()));

/** Whether the open article takes photos now; without one a new article does. */
export const mayAttach = () => hand.id === null || hand.writable;

/** Puts the photos into the article in the hand, at this place or at its end, or into a new article. */
export async function attachTo(ids: readonly string[], place: number | null = null) {
  if (ids.length === 0) return;
  await tried(async () => {
    const photos = await ipc.photos([...ids]);
    const fresh = hand.id === null;
    if (fresh) await newArticle();
    await tick();
    const { room, view } = hand;
    if (!room || !view) return;
    room.bring(photos, place === null ? room.atEnd() : { place });
    if (!view.editable || panes.room === 'desk') return;
    const notice = notices.add({
      tone: 'done',
      title: () => s().attached(photos.length, hand.headline || ''),
      act: {
        name: () => s().toPage,
        run: () => {
          notices.close(notice);
          panes.go('desk');
        },
      },
    });
  });
}

export const attach = () => attachTo(inHand());

export function compareTwo() {
  const [a, b] = sheet.chosen;
  if (a !== undefined && b !== undefined) viewing.compared = [a, b];
}

export function look(key = sheet.selection.active) {
  const item = sheet.items.find((item) => item.key === key && item.photo !== null);
  if (item) viewing.loupe = item.key;
}

export async function prepare() {
  const [id] = inHand();
  const photo = id === undefined ? undefined : (infos.of(id) ?? (await infos.all([id]))[0]);
  if (!photo) return;
  const prepared = await openPrepare(photo);
  if (prepared) infos.take([prepared]);
}

export const send = () => openSending([...inHand()]);

export async function compareFields() {
  const [id] = inHand();
  if (id === undefined) return;
  await openFields(id);
  await tried(() => infos.refresh([id]));
}
