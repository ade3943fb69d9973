import { expect, test } from 'vitest';

import { histogram, outline } from './histogram';

test('each pixel is counted once a colour', () => {
  const pixels = new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255, 10, 20, 30, 255, 10, 0, 0, 255]);
  const { red, green, blue, dark, light } = histogram(pixels);
  expect([red[0], red[10], red[255]]).toEqual([1, 2, 1]);
  expect([green[0], green[20], blue[30]]).toEqual([2, 1, 1]);
  expect([dark, light]).toEqual([0.25, 0.25]);
});

test('a picture without pixels has a line all the same', () => {
  const { red } = histogram(new Uint8ClampedArray());
  expect(outline(red, 100, 50)).toMatch(/^M0,50L0\.0,50\.0.*L100,50Z$/u);
});
