/** Preparing a photo, from wherever it is seen. */

import { answered } from '../desk/answered';
import type { Crop, PhotoInfo } from './wire';

/** The photo as it was left; null where nothing was kept. */
export function openPrepare(photo: PhotoInfo): Promise<PhotoInfo | null> {
  return answered(() => import('./PrepareDialog.svelte'), { photo }, null);
}

/**
 * The part of the photo, as it stands now, that an article shows: null for the photo's own, undefined where it is given
 * up. `crop`: what the article has now.
 */
export function cropForArticle(photo: PhotoInfo, crop: Crop | null): Promise<Crop | null | undefined> {
  return answered(() => import('./ArticleCrop.svelte'), { photo, crop }, undefined);
}

export { onPrepared } from './prepared';
