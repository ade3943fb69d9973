import { expect, test } from 'vitest';

import { boxBy, chance } from './boxes.fixture';
import { frameOf, isFlat, PLAIN, sameRecipe, turned, turnedBack, without } from './recipe';
import type { Recipe } from './wire';

const next = chance(3);
const some = (): Recipe => ({
  turns: next(4),
  straighten: next(3001) - 1500,
  crop: next(3) === 0 ? null : boxBy(next, 200),
  focus: next(3) === 0 ? null : { x: next(10_001), y: next(10_001) },
  tone: { exposure: next(401) - 200, contrast: 0, temperature: 10, tint: 0 },
  blurs: [boxBy(next, 1), boxBy(next, 1)],
});

test('four quarter turns are none', () => {
  for (let round = 0; round < 200; round += 1) {
    const recipe = some();
    expect(turned(turned(turned(turned(recipe))))).toEqual(recipe);
    expect(turnedBack(turned(recipe))).toEqual(recipe);
  }
});

test('what is placed on the photo turns with it', () => {
  const recipe: Recipe = {
    ...PLAIN,
    straighten: 250,
    crop: { x: 0, y: 0, width: 5000, height: 2000 },
    focus: { x: 1000, y: 0 },
    blurs: [{ x: 9000, y: 9000, width: 1000, height: 500 }],
  };
  expect(turned(recipe)).toEqual({
    ...recipe,
    turns: 1,
    crop: { x: 8000, y: 0, width: 2000, height: 5000 },
    focus: { x: 10_000, y: 1000 },
    blurs: [{ x: 500, y: 9000, width: 500, height: 1000 }],
  });
  expect(frameOf({ width: 3, height: 2 }, { turns: 1 })).toEqual({ width: 2, height: 3 });
  expect(frameOf({ width: 3, height: 2 }, { turns: 2 })).toEqual({ width: 3, height: 2 });
});

test('taking back the crop stands the photo as it was, with its blurs where they are on the picture', () => {
  const recipe = some();
  const blurs = recipe.blurs;
  const upright = without({ ...turned({ ...recipe, turns: 0 }), straighten: 30 }, 'crop');
  expect(upright).toEqual({ ...recipe, turns: 0, straighten: 0, crop: null, blurs });
});

test('each tool is taken back by itself', () => {
  const recipe = some();
  expect(without(recipe, 'tone')).toEqual({ ...recipe, tone: PLAIN.tone });
  expect(without(recipe, 'blur').blurs).toEqual([]);
  expect(without(recipe, 'focus').focus).toBeNull();
  expect(isFlat(without(recipe, 'tone').tone)).toBe(true);
});

test('two recipes are the same whatever order their numbers come in', () => {
  const recipe = some();
  const { blurs, tone, ...rest } = recipe;
  const { exposure, ...others } = tone;
  expect(sameRecipe(recipe, { blurs, tone: { ...others, exposure }, ...rest })).toBe(true);
  expect(sameRecipe(recipe, { ...recipe, straighten: recipe.straighten + 1 })).toBe(false);
});
