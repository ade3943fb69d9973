/** What the desk answers about its photos and its people. */

import type { ArticleRow, Failure } from '../bindings';
import { addressOf, ask, hear } from '../ipc';
import type { Field, Label, PhotoInfo, PhotoWords } from '../prepare/wire';

export type { Field, Label, MadeWidth, PhotoInfo, PhotoWarning, PhotoWords, Recipe } from '../prepare/wire';
export { photoAddress } from '../prepare/wire';

export type Lacking = 'caption' | 'credit' | 'alt' | 'unused';
export type Order = 'taken' | 'added' | 'name';
export type SheetQuery = {
  /** Blind to case, marks and đ/d; empty finds everything. */
  text: string;
  lack: Lacking | null;
  /** Days by the camera's clock, both included: "2021-01-11". */
  from: string | null;
  to: string | null;
  photographer: string | null;
  article: string | null;
  label: Label | null;
  /** At least so many stars. */
  rating: number;
  trashed: boolean;
  order: Order;
  descending: boolean;
};
export type Counts = {
  all: number;
  today: number;
  caption: number;
  credit: number;
  alt: number;
  unused: number;
  trashed: number;
};
export type Day = { day: string; photos: number };
export type Sheet = {
  ids: string[];
  counts: Counts;
  photographers: { name: string; photos: number }[];
  days: Day[];
};
export type How = 'replace' | 'prepend' | 'append';
export type Change = { field: Field; how: How; text: string };
/** What a photo said before, or would say. */
export type FormerWords = { id: string; words: PhotoWords };
export type FormerRating = { photo: string; rating: number; label: Label | null };
export type Trashing = { trashed: string[]; used: { photo: string; articles: ArticleRow[] }[] };
export type PhotoTemplate = { name: string; changes: Change[] };
/** The `number`th form of a code in the directory; the first is the code alone. */
export type Completion = { code: string; number: number; text: string };
export type Expanded = { text: string; unknown: string[] };

/** A photo on its way; `photo` is null as long as only its embedded preview is there. */
export type Fresh = { key: string; name: string; photo: string | null };
export type Arrival = number;
export type ArrivalNews = {
  arrival: Arrival;
  stage: 'looking' | 'running' | 'done' | 'stopped';
  found: number;
  taken: number;
  doubles: number;
  /** All so far. */
  failures: Failure[];
  /** Photos a second. */
  rate: number;
  /** Since the last news. */
  fresh: Fresh[];
};

export const photoSheet = (query: SheetQuery) => ask<Sheet>('photo_sheet', { query });
export const photoInfos = (ids: string[]) => ask<PhotoInfo[]>('photos', { ids });
export const photoUses = (id: string) => ask<ArticleRow[]>('photo_uses', { id });
/** Codes and variables are filled in for each photo; answers with what was said before. */
export const describePhotos = (ids: string[], changes: Change[]) =>
  ask<FormerWords[]>('describe_photos', { ids, changes });
/** What they would say; nothing is written. */
export const foretellWords = (ids: string[], changes: Change[]) =>
  ask<FormerWords[]>('foretell_words', { ids, changes });
export const putBackWords = (former: FormerWords[]) => ask<null>('put_back_words', { former });
/** null leaves the one or the other as it is. */
export const ratePhotos = (ids: string[], rating: number | null, label: Label | 'none' | null) =>
  ask<FormerRating[]>('rate_photos', { ids, rating, label });
export const putBackRatings = (former: FormerRating[]) => ask<null>('put_back_ratings', { former });
export const trashPhotos = (ids: string[]) => ask<Trashing>('trash_photos', { ids });
export const untrashPhotos = (ids: string[]) => ask<null>('untrash_photos', { ids });

/** Asks for files; null where none is chosen. */
export const choosePhotosToBringIn = () => ask<Arrival | null>('choose_photos_to_bring_in');
export const choosePhotoFolder = () => ask<Arrival | null>('choose_photo_folder');
export const stopArrival = (arrival: Arrival) => ask<null>('stop_arrival', { arrival });
export const onArrival = (heard: (news: ArrivalNews) => void) => hear('arrival', heard);
/** Where files go that are let go over the window: to the page, or into the archive as an arrival. */
export const dropGoesTo = (place: 'page' | 'photos') => ask<null>('drop_goes_to', { place });
/** The embedded preview of a photo on its way. */
export const arrivingAddress = (key: string) => addressOf(`arriving/${key}`);

export const completeCode = (prefix: string, on: string | null) =>
  ask<Completion[]>('complete_code', { prefix, on });
export const expandCodes = (text: string, on: string | null) => ask<Expanded>('expand_codes', { text, on });

export const photoTemplates = () => ask<PhotoTemplate[]>('photo_templates');
export const savePhotoTemplate = (template: PhotoTemplate) => ask<null>('save_photo_template', { template });
export const forgetPhotoTemplate = (name: string) => ask<null>('forget_photo_template', { name });
