/** The part of a photo that a page shows: newsroom's `photo::PageCrop`. */

import type { Node } from 'prosemirror-model';

import type { Crop, PageCrop, PhotoInfo, Recipe, Stance } from '../../bindings';
import { about, turnedBox, WHOLE } from '../../prepare/box';
import { frameOf, MOST_STRAIGHTEN } from '../../prepare/recipe';
import { enlargement, toStanding, toStraight } from '../../prepare/straight';

const isShare = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isStance(value: unknown): value is Stance {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  const { turns, straighten } = value as Stance;
  return (
    isShare(turns) && turns < 4 && Number.isInteger(straighten) && Math.abs(straighten) <= MOST_STRAIGHTEN
  );
}

/** Whether it is a crop that leaves something and stays within the photo. */
export function isCrop(value: unknown): value is PageCrop {
  if (!isObject(value)) return false;
  const { x, y, width, height, stance, ...others } = value as PageCrop;
  if (![x, y, width, height].every(isShare) || Object.keys(others).length > 0) return false;
  if (stance !== undefined && !isStance(stance)) return false;
  return width > 0 && height > 0 && x + width <= WHOLE && y + height <= WHOLE;
}

/** How the page cuts the photo of this place; null for the photo's own crop. */
export const cropOf = (place: Node): PageCrop | null => (isCrop(place.attrs.crop) ? place.attrs.crop : null);

/** As the attribute holds it: absent where there is none, with its members in the newsroom's order. */
export function cropAttr(crop: PageCrop | null): PageCrop | undefined {
  if (!crop) return undefined;
  const { x, y, width, height, stance } = crop;
  if (!stance) return { x, y, width, height };
  return { x, y, width, height, stance: { turns: stance.turns, straighten: stance.straighten } };
}

/** For an element of the clipboard's HTML. */
export function cropText(crop: PageCrop | null): string | null {
  if (!crop) return null;
  const { x, y, width, height, stance } = crop;
  return [x, y, width, height, ...(stance ? [stance.turns, stance.straighten] : [])].join(' ');
}
export function cropOfText(text: string | null): PageCrop | undefined {
  const [x, y, width, height, turns, straighten] = (text ?? '').split(' ').map(Number);
  const crop = { x, y, width, height, ...(turns === undefined ? {} : { stance: { turns, straighten } }) };
  return isCrop(crop) ? crop : undefined;
}

/** A crop that was drawn on the photo as it stands. */
export const onPage = (crop: Crop, { recipe: { turns, straighten } }: PhotoInfo): PageCrop => ({
  ...crop,
  stance: { turns, straighten },
});

/**
 * The same part of the picture on the photo as it stands now: newsroom's `PageCrop::within`, with which it shares its
 * cases.
 */
export function within({ stance, ...drawn }: PageCrop, info: PhotoInfo): Crop {
  if (!stance) return drawn;
  const { recipe, original_width, original_height } = info;
  const quarters = (recipe.turns + 4 - stance.turns) % 4;
  let turned: Crop = drawn;
  for (let quarter = 0; quarter < quarters; quarter += 1) turned = turnedBox(turned);
  if (recipe.straighten === stance.straighten) return turned;
  const frame = frameOf({ width: original_width, height: original_height }, recipe);
  const middle = { x: turned.x + turned.width / 2, y: turned.y + turned.height / 2 };
  const { x, y } = toStraight(toStanding(middle, frame, stance.straighten), frame, recipe.straighten);
  const closer = enlargement(frame, recipe.straighten) / enlargement(frame, stance.straighten);
  const scale = Math.min(closer, WHOLE / Math.max(turned.width, turned.height));
  return about(x, y, turned.width * scale, turned.height * scale);
}

/** How a page that cuts it like this has a photo made. */
export const recipeOf = (info: PhotoInfo, crop: PageCrop | null): Recipe =>
  crop ? { ...info.recipe, crop: within(crop, info) } : info.recipe;

/** Width to height of a photo that is cut like this; 3:2 while nothing is known of it. */
export function shapeOf(info: PhotoInfo | undefined, crop: PageCrop | null): number {
  if (!info) return 3 / 2;
  const recipe = recipeOf(info, crop);
  const { width, height } = recipe.crop ?? { width: WHOLE, height: WHOLE };
  const frame = frameOf({ width: info.original_width, height: info.original_height }, recipe);
  return ((frame.width / frame.height) * width) / height;
}
