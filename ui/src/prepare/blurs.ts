/** The blurred places of a recipe: boxes of the standing frame. */

import { moved, resized, WHOLE, type Box } from './box';
import { toStanding } from './straight';
import type { Frame } from './ratio';
import type { Recipe } from './wire';

/** Of either side, in ten-thousandths. */
export const LEAST_BLUR = 60;

/** With this box as its blur of that number, which may be the next. */
export function putBlur(recipe: Recipe, index: number, blur: Box): Recipe {
  const blurs = [...recipe.blurs];
  blurs[Math.min(index, blurs.length)] = blur;
  return { ...recipe, blurs };
}

export const removeBlur = (recipe: Recipe, index: number): Recipe => ({
  ...recipe,
  blurs: recipe.blurs.filter((_, other) => other !== index),
});

/** `resize`: pulls its lower right corner, else the whole is moved. */
export function moveBlur(
  recipe: Recipe,
  index: number,
  { dx, dy }: { dx: number; dy: number },
  resize: boolean,
): Recipe {
  const blur = recipe.blurs[index];
  if (!blur) return recipe;
  return putBlur(recipe, index, resize ? resized(blur, 'se', dx, dy, null, LEAST_BLUR) : moved(blur, dx, dy));
}

/** One more, as round as the frame lets it be, in the middle of what is seen of the straight frame. */
export function addBlur(recipe: Recipe, frame: Frame, view: Box): Recipe {
  const middle = toStanding(
    { x: view.x + view.width / 2, y: view.y + view.height / 2 },
    frame,
    recipe.straighten,
  );
  const side = Math.min(frame.width * view.width, frame.height * view.height) / 6;
  const width = Math.max(LEAST_BLUR, Math.round(side / frame.width));
  const height = Math.max(LEAST_BLUR, Math.round(side / frame.height));
  const corner = { x: 0, y: 0, width: Math.min(width, WHOLE), height: Math.min(height, WHOLE) };
  return putBlur(
    recipe,
    recipe.blurs.length,
    moved(corner, middle.x - corner.width / 2, middle.y - corner.height / 2),
  );
}
