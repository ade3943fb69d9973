/** Which rendition of a photo is shown, and where it is read. */

import { photoAddress, type MadeWidth, type PhotoInfo } from './wire';

/** An address stands for one picture for good: another recipe is another address. */
export const pictureAddress = ({ id, recipe }: Pick<PhotoInfo, 'id' | 'recipe'>, width: MadeWidth) =>
  photoAddress(id, width, recipe);

/** The rendition for a place so many CSS pixels wide; a little softness is not seen. */
export const widthFor = (pixels: number, density: number): MadeWidth => (pixels * density > 420 ? 1600 : 320);

/** Where the picture is kept in sight when its place has another proportion. */
export function focusOf({ recipe: { focus } }: Pick<PhotoInfo, 'recipe'>): string {
  return focus ? `${focus.x / 100}% ${focus.y / 100}%` : '50% 40%';
}
