/** The part of a photo that a page shows, in ten-thousandths of the photo's straight frame: newsroom's `photo::Crop`. */

import type { Node } from 'prosemirror-model';

import type { Crop, PhotoInfo, Recipe } from '../../bindings';

/** The whole width or height of a frame. */
export const WHOLE = 10_000;

const isShare = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** Whether it is a crop that leaves something and stays within the photo. */
export function isCrop(value: unknown): value is Crop {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Crop;
  if (![x, y, width, height].every(isShare) || Object.keys(value).length !== 4) return false;
  return width > 0 && height > 0 && x + width <= WHOLE && y + height <= WHOLE;
}

/** How the page cuts the photo of this place; null for the photo's own crop. */
export const cropOf = (place: Node): Crop | null => (isCrop(place.attrs.crop) ? place.attrs.crop : null);

/** As the attribute holds it: absent where there is none, with its members in the newsroom's order. */
export const cropAttr = (crop: Crop | null | undefined): Crop | undefined =>
  crop ? { x: crop.x, y: crop.y, width: crop.width, height: crop.height } : undefined;

export const sameCrop = (one: Crop | null, other: Crop | null) =>
  JSON.stringify(cropAttr(one)) === JSON.stringify(cropAttr(other));

/** For an element of the clipboard's HTML. */
export const cropText = (crop: Crop | null) => crop && `${crop.x} ${crop.y} ${crop.width} ${crop.height}`;
export function cropOfText(text: string | null): Crop | undefined {
  const [x, y, width, height] = (text ?? '').split(' ').map(Number);
  const crop = { x, y, width, height };
  return isCrop(crop) ? crop : undefined;
}

/** How a page that cuts it like this has a photo made. */
export const recipeOf = ({ recipe }: PhotoInfo, crop: Crop | null): Recipe =>
  crop ? { ...recipe, crop } : recipe;

/** Width to height of a photo that is cut like this; 3:2 while nothing is known of it. */
export function shapeOf(info: PhotoInfo | undefined, crop: Crop | null): number {
  if (!info) return 3 / 2;
  const { width, height } = crop ?? info.recipe.crop ?? { width: WHOLE, height: WHOLE };
  const [wide, high] = [info.original_width, info.original_height];
  const upright = info.recipe.turns % 2 === 0 ? wide / high : high / wide;
  return (upright * width) / height;
}
