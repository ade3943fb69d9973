import { expect, test } from 'vitest';

import { fitted, whole } from './box';
import { cutAbout, pixelsOf, ratioOf, shapeOf, SHAPES } from './ratio';

const frame = { width: 6000, height: 4000 };

test('a crop is known again by its shape', () => {
  for (const shape of SHAPES) {
    if (shape === 'free') continue;
    for (const tall of [false, true]) {
      const ratio = ratioOf({ shape, tall }, { width: 5000, height: 4100 }) ?? 1;
      const found = shapeOf(fitted(whole, ratio, 200), { width: 5000, height: 4100 });
      expect(found.shape).toBe(shape);
      if (shape !== '1:1') expect(found.tall).toBe(tall);
    }
  }
  expect(shapeOf({ x: 0, y: 0, width: 5000, height: 9000 }, frame)).toEqual({ shape: 'free', tall: true });
  expect(shapeOf(null, frame)).toEqual({ shape: 'original', tall: false });
});

test('a shape is kept in pixels, not in shares', () => {
  const ratio = ratioOf({ shape: '16:9', tall: false }, frame) ?? 1;
  const { width, height } = pixelsOf(fitted(whole, ratio, 200), frame);
  expect(width).toBe(6000);
  expect(Math.abs(height - 3375)).toBeLessThanOrEqual(1);
});

test('a page that cuts further keeps the focus in sight', () => {
  const box = { x: 1000, y: 1000, width: 6000, height: 8000 };
  expect(cutAbout(box, { x: 9000, y: 5000 }, 0.25)).toEqual({ x: 5000, y: 1000, width: 2000, height: 8000 });
  expect(cutAbout(box, { x: 4000, y: 4000 }, 1)).toEqual({ x: 1000, y: 1000, width: 6000, height: 6000 });
});
