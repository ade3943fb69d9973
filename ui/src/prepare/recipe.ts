/** How a photo is made from its original, as the window changes it. */

import { turnedBox, WHOLE } from './box';
import type { Frame } from './ratio';
import type { Point, Recipe, Tone } from './wire';

export const FLAT: Tone = { exposure: 0, contrast: 0, temperature: 0, tint: 0 };
/** Leaves the picture as it is. */
export const PLAIN: Recipe = { turns: 0, straighten: 0, crop: null, focus: null, tone: FLAT, blurs: [] };

/** Hundredths of a degree, either way. */
export const MOST_STRAIGHTEN = 1500;

export const TOOLS = ['crop', 'focus', 'tone', 'blur'] as const;
export type Tool = (typeof TOOLS)[number];

/** Whatever order the numbers come in. */
const numbers = ({ turns, straighten, crop, focus, tone, blurs }: Recipe) =>
  JSON.stringify([
    turns,
    straighten,
    crop && [crop.x, crop.y, crop.width, crop.height],
    focus && [focus.x, focus.y],
    [tone.exposure, tone.contrast, tone.temperature, tone.tint],
    blurs.map(({ x, y, width, height }) => [x, y, width, height]),
  ]);
export const sameRecipe = (a: Recipe, b: Recipe) => numbers(a) === numbers(b);
export const isFlat = (tone: Tone) => Object.values(tone).every((amount) => amount === 0);

const turnedPoint = ({ x, y }: Point): Point => ({ x: WHOLE - y, y: x });

/** Turned a quarter clockwise, with everything that is placed on it. */
export function turned(recipe: Recipe): Recipe {
  return {
    ...recipe,
    turns: (recipe.turns + 1) % 4,
    crop: recipe.crop && turnedBox(recipe.crop),
    focus: recipe.focus && turnedPoint(recipe.focus),
    blurs: recipe.blurs.map(turnedBox),
  };
}

export function turnedBack(recipe: Recipe): Recipe {
  return turned(turned(turned(recipe)));
}

/** Without what one tool has done to it. */
export function without(recipe: Recipe, tool: Tool): Recipe {
  if (tool === 'focus') return { ...recipe, focus: null };
  if (tool === 'tone') return { ...recipe, tone: FLAT };
  if (tool === 'blur') return { ...recipe, blurs: [] };
  let upright = recipe;
  while (upright.turns !== 0) upright = turned(upright);
  return { ...upright, straighten: 0, crop: null };
}

/** The frame that blurs, focus and crop are placed in. `original`: upright. */
export const frameOf = (original: Frame, { turns }: Pick<Recipe, 'turns'>): Frame =>
  turns % 2 === 0 ? original : { width: original.height, height: original.width };
