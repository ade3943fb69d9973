import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Crop, PageCrop, PhotoInfo, Stance } from '../../bindings';
import { PLAIN } from '../../prepare/recipe';
import { cropAttr, cropOfText, cropText, isCrop, onPage, recipeOf, shapeOf, within } from './crop';

type Case = { original: [number, number]; drawn: PageCrop; now: Stance; shown: Crop };
const CASES = JSON.parse(
  readFileSync(new URL('../../../../tests/fixtures/page-crops.json', import.meta.url), 'utf8'),
) as Case[];

const photo = ([original_width, original_height]: [number, number], now: Stance): PhotoInfo =>
  ({ original_width, original_height, recipe: { ...PLAIN, ...now } }) as PhotoInfo;

test('a page goes on showing what was chosen when the photo is turned and straightened', () => {
  expect(CASES.length).toBeGreaterThan(10);
  for (const { original, drawn, now, shown } of CASES) {
    expect(isCrop(drawn)).toBe(true);
    expect(within(drawn, photo(original, now)), JSON.stringify({ drawn, now })).toEqual(shown);
  }
});

test('a crop keeps its proportions on the screen when the photo is straightened, and lies down with it', () => {
  const drawn = onPage({ x: 2000, y: 2500, width: 4000, height: 3375 }, photo([6000, 4000], PLAIN));
  const shape = (turns: number, straighten: number) =>
    shapeOf(photo([6000, 4000], { turns, straighten }), drawn);
  expect(shape(0, 0)).toBeCloseTo(16 / 9, 3);
  expect(shape(0, 900)).toBeCloseTo(16 / 9, 3);
  expect(shape(3, 0)).toBeCloseTo(9 / 16, 3);
});

test('a page without a crop of its own shows the photo as it is cut itself', () => {
  const info = photo([6000, 4000], { turns: 1, straighten: 20 });
  expect(recipeOf(info, null)).toBe(info.recipe);
});

test('a crop travels by the clipboard, and comes back in the order of its members', () => {
  for (const { drawn } of CASES) expect(cropOfText(cropText(drawn))).toEqual(drawn);
  for (const text of [null, '', '1 2 3', '0 0 10 10 4 0', '0 0 10 10 1', '9000 0 2000 10'])
    expect(cropOfText(text)).toBeUndefined();
  const stance = { straighten: 5, turns: 1 };
  expect(JSON.stringify(cropAttr({ height: 4, stance, width: 3, y: 2, x: 1 }))).toBe(
    '{"x":1,"y":2,"width":3,"height":4,"stance":{"turns":1,"straighten":5}}',
  );
});

test('what is no crop is told apart', () => {
  const crop = { x: 0, y: 0, width: 10, height: 10 };
  for (const wrong of [
    null,
    { ...crop, turn: 1 },
    { ...crop, width: 0 },
    { ...crop, stance: null },
    { ...crop, stance: { turns: 4, straighten: 0 } },
    { ...crop, stance: { turns: 0, straighten: 1501 } },
    { ...crop, stance: { turns: 0 } },
  ])
    expect(isCrop(wrong), JSON.stringify(wrong)).toBe(false);
});
