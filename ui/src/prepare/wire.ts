/** How the desk makes a photo from its original. */

import type { PhotoInfo, Recipe, Tone } from '../bindings';
import { ask } from '../ipc';

export type {
  Blur,
  Crop,
  Field,
  Label,
  PhotoInfo,
  PhotoWarning,
  PhotoWords,
  Point,
  Recipe,
  Tone,
} from '../bindings';
export { photoAddress, type PhotoWidth as MadeWidth } from '../ipc';

/** Keeps how this photo is made from its original; answers with the photo as it is now. */
export const preparePhoto = (id: string, recipe: Recipe) => ask<PhotoInfo>('prepare_photo', { id, recipe });
/** What a tone makes of each of the 256 values of red, green and blue. */
export const toneCurves = (tone: Tone) => ask<[number[], number[], number[]]>('tone_curves', { tone });
