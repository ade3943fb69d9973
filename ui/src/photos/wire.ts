/** What the desk answers about its photos. */

import type {
  ArrivalNews,
  ArticleRow,
  Completion,
  Expanded,
  FormerRating,
  Label,
  PhotoInfo,
  PhotoSaid,
  PhotoTemplate,
  Sheet,
  SheetQuery,
  Trashing,
  WordsChange,
} from '../bindings';
import { addressOf, ask, hear } from '../ipc';

export type {
  ArrivalNews,
  Completion,
  Expanded,
  Field,
  FormerRating,
  Fresh,
  How,
  Label,
  PhotoInfo,
  PhotoRefused,
  PhotoTemplate,
  PhotoWarning,
  PhotoWords,
  Recipe,
  Sheet,
  SheetCounts as Counts,
  SheetDay as Day,
  SheetLack as Lacking,
  SheetOrder as Order,
  SheetQuery,
  PhotoSaid as FormerWords,
  Trashing,
  WordsChange as Change,
} from '../bindings';
export { photoAddress, type PhotoWidth as MadeWidth } from '../ipc';

/** The number of an arrival under way. */
export type Arrival = number;

export const photoSheet = (query: SheetQuery) => ask<Sheet>('photo_sheet', { query });
export const photoInfos = (ids: string[]) => ask<PhotoInfo[]>('photos', { ids });
export const photoUses = (id: string) => ask<ArticleRow[]>('photo_uses', { id });
/** Codes and variables are filled in for each photo; answers with what was said before. */
export const describePhotos = (ids: string[], changes: WordsChange[]) =>
  ask<PhotoSaid[]>('describe_photos', { ids, changes });
/** What they would say; nothing is written. */
export const foretellWords = (ids: string[], changes: WordsChange[]) =>
  ask<PhotoSaid[]>('foretell_words', { ids, changes });
export const putBackWords = (former: PhotoSaid[]) => ask<null>('put_back_words', { former });
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
/** Keeps the part that is there of a photo that was refused for not being whole. */
export const salvagePhoto = (key: string) => ask<PhotoInfo>('salvage_photo', { key });
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
