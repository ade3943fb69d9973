import { expect, test } from 'vitest';

import { addBlur, moveBlur, removeBlur } from './blurs';
import { whole } from './box';
import { PLAIN } from './recipe';

const frame = { width: 6000, height: 4000 };

test('a blur that is added lies round in the middle of what is seen', () => {
  const { blurs } = addBlur(PLAIN, frame, whole);
  const [blur] = blurs;
  expect(blur).toBeDefined();
  if (!blur) return;
  expect((blur.width * 6000) / (blur.height * 4000)).toBeCloseTo(1, 2);
  expect(blur.x + blur.width / 2).toBeCloseTo(5000, -1);
  const corner = addBlur(PLAIN, frame, { x: 0, y: 0, width: 1000, height: 1000 }).blurs[0];
  expect(corner?.x).toBeLessThan(500);
});

test('a blur is moved, resized and taken away by itself', () => {
  const two = addBlur(addBlur(PLAIN, frame, whole), frame, whole);
  const moved = moveBlur(two, 1, { dx: 50, dy: -500 }, false);
  expect(moved.blurs[0]).toEqual(two.blurs[0]);
  expect(moved.blurs[1]?.y).toBe((two.blurs[1]?.y ?? 0) - 500);
  const larger = moveBlur(two, 0, { dx: 50, dy: 0 }, true);
  expect(larger.blurs[0]?.width).toBe((two.blurs[0]?.width ?? 0) + 50);
  expect(removeBlur(moved, 0).blurs).toEqual([moved.blurs[1]]);
  expect(moveBlur(two, 7, { dx: 1, dy: 1 }, false)).toBe(two);
});
