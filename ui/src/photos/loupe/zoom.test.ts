import { expect, test } from 'vitest';

import { panned, placed, turned, WHOLE } from './zoom';

const PANE = { width: 1000, high: 800 };
const PICTURE = { width: 6000, high: 4000 };

test('the whole picture fits in its pane, in the middle', () =>
  expect(placed(WHOLE, PICTURE, PANE)).toEqual({
    left: 0,
    top: (800 - 4000 / 6) / 2,
    width: 1000,
    high: 4000 / 6,
  }));

test('a small picture is not enlarged', () =>
  expect(placed(WHOLE, { width: 200, high: 100 }, PANE)).toEqual({
    left: 400,
    top: 350,
    width: 200,
    high: 100,
  }));

test('what is under the pointer stays under it when one goes to the pixels', () => {
  const before = placed(WHOLE, PICTURE, PANE);
  const point = { x: 300, y: 400 };
  const share = { x: (300 - before.left) / before.width, y: (400 - before.top) / before.high };
  const after = placed(turned(WHOLE, PICTURE, PANE, point), PICTURE, PANE);
  expect(after.width).toBe(6000);
  expect(after.left + share.x * after.width).toBeCloseTo(300);
  expect(after.top + share.y * after.high).toBeCloseTo(400);
});

test('at its edge nothing beyond the picture is seen', () => {
  const corner = placed(turned(WHOLE, PICTURE, PANE, { x: 0, y: 0 }), PICTURE, PANE);
  expect([corner.left, corner.top]).toEqual([0, 0]);
});

test('the picture follows the hand, as far as it reaches, and back from there at once', () => {
  const middle = turned(WHOLE, PICTURE, PANE, null);
  const left = placed(middle, PICTURE, PANE).left;
  expect(placed(panned(middle, PICTURE, PANE, { x: 50, y: 0 }), PICTURE, PANE).left).toBeCloseTo(left + 50);
  const far = panned(middle, PICTURE, PANE, { x: 90_000, y: 0 });
  expect(placed(far, PICTURE, PANE).left).toBeCloseTo(0);
  expect(placed(panned(far, PICTURE, PANE, { x: -10, y: 0 }), PICTURE, PANE).left).toBeCloseTo(-10);
});

test('the whole picture does not move', () =>
  expect(panned(WHOLE, PICTURE, PANE, { x: 50, y: 50 })).toBe(WHOLE));

test('back to the whole one comes to the same place again', () => {
  const close = turned(WHOLE, PICTURE, PANE, { x: 700, y: 300 });
  const { x, y } = close;
  expect(turned(close, PICTURE, PANE, null)).toEqual({ close: false, x, y });
});
