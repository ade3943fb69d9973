import { expect, test } from 'vitest';

import { fitted, HANDLES, moved, resized, sameBox, turnedBox, WHOLE, whole, type Box } from './box';
import { chance, boxBy } from './boxes.fixture';
import { ratioOf, SHAPES, type Frame } from './ratio';

const LEAST = 200;
const FRAMES: Frame[] = [
  { width: 6000, height: 4000 },
  { width: 4000, height: 6000 },
  { width: 12000, height: 1500 },
  { width: 640, height: 640 },
];

const inside = ({ x, y, width, height }: Box) =>
  [x, y, width, height].every(Number.isInteger) &&
  x >= 0 &&
  y >= 0 &&
  width > 0 &&
  height > 0 &&
  x + width <= WHOLE &&
  y + height <= WHOLE;

/** Boxes, pulls and shapes of every kind, the same each time. */
function* pulls() {
  const next = chance(4);
  for (let round = 0; round < 400; round += 1) {
    for (const handle of HANDLES) {
      const frame = FRAMES[round % FRAMES.length] ?? { width: 3, height: 2 };
      const shape = SHAPES[next(SHAPES.length)] ?? 'free';
      const ratio = ratioOf({ shape, tall: next(2) === 1 }, frame);
      const box = ratio === null ? boxBy(next, LEAST) : fitted(boxBy(next, LEAST), ratio, LEAST);
      yield { box, handle, ratio, dx: next(2 * WHOLE) - WHOLE, dy: next(2 * WHOLE) - WHOLE };
    }
  }
}

test('a crop stays inside the frame however it is pulled', () => {
  for (const { box, handle, ratio, dx, dy } of pulls()) {
    const after = resized(box, handle, dx, dy, ratio, LEAST);
    expect(inside(after), JSON.stringify({ box, handle, ratio, dx, dy, after })).toBe(true);
    expect(inside(moved(box, dx, dy))).toBe(true);
  }
});

test('a crop keeps its shape to within the rounding of its sides', () => {
  for (const { box, handle, ratio, dx, dy } of pulls()) {
    if (ratio === null) continue;
    const { width, height } = resized(box, handle, dx, dy, ratio, LEAST);
    expect(Math.abs(width - height * ratio), JSON.stringify({ box, handle, ratio })).toBeLessThanOrEqual(
      0.5 + ratio / 2 + 1e-6,
    );
  }
});

test('a crop never becomes smaller than it may', () => {
  for (const { box, handle, ratio, dx, dy } of pulls()) {
    const { width, height } = resized(box, handle, dx, dy, ratio, LEAST);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(Math.min(LEAST, box.width, box.height) - 1);
  }
});

test('the side opposite the hand stays where it is', () => {
  for (const { box, handle, ratio, dx, dy } of pulls()) {
    const after = resized(box, handle, dx, dy, ratio, LEAST);
    if (handle.includes('w')) expect(after.x + after.width).toBe(box.x + box.width);
    if (handle.includes('e')) expect(after.x).toBe(box.x);
    if (handle.includes('n')) expect(after.y + after.height).toBe(box.y + box.height);
    if (handle.includes('s')) expect(after.y).toBe(box.y);
  }
});

test('a hand that comes back leaves the crop as it was', () => {
  for (const { box, handle, ratio } of pulls()) {
    expect(resized(box, handle, 0, 0, ratio, LEAST)).toEqual(box);
    expect(moved(moved(box, 0, 0), 0, 0)).toEqual(box);
  }
  const box = { x: 1000, y: 2000, width: 3000, height: 3000 };
  for (const handle of HANDLES) {
    const there = resized(box, handle, 137, -211, null, LEAST);
    expect(sameBox(there, box)).toBe(false);
    expect(resized(there, handle, -137, 211, null, LEAST)).toEqual(box);
  }
  expect(moved(moved(box, 512, -99), -512, 99)).toEqual(box);
});

test('a corner of a kept shape follows the hand along either side', () => {
  const box = { x: 1000, y: 1000, width: 4000, height: 4000 };
  expect(resized(box, 'se', 200, 0, 1, LEAST)).toEqual({ ...box, width: 4100, height: 4100 });
  expect(resized(box, 'se', 0, -200, 1, LEAST)).toEqual({ ...box, width: 3900, height: 3900 });
});

test('a shape that is chosen for the whole photo takes as much of it as can be', () => {
  const frame = { width: 6000, height: 4000 };
  const wide = ratioOf({ shape: '16:9', tall: false }, frame);
  expect(fitted(whole, wide ?? 1, LEAST)).toEqual({ x: 0, y: 781, width: 10_000, height: 8438 });
  const square = ratioOf({ shape: '1:1', tall: false }, frame);
  expect(fitted(whole, square ?? 1, LEAST)).toEqual({ x: 1667, y: 0, width: 6667, height: 10_000 });
});

test('a shape that is chosen for a part keeps its middle and its area', () => {
  const box = { x: 3000, y: 3000, width: 4000, height: 2000 };
  const after = fitted(box, 1, LEAST);
  expect([after.x + after.width / 2, after.y + after.height / 2]).toEqual([5000, 4000]);
  expect(Math.abs(after.width * after.height - 8_000_000)).toBeLessThan(8_000);
});

test('four quarter turns bring a box back', () => {
  const next = chance(9);
  for (let round = 0; round < 100; round += 1) {
    const box = boxBy(next, 1);
    const once = turnedBox(box);
    expect(inside(once)).toBe(true);
    expect(turnedBox(turnedBox(turnedBox(once)))).toEqual(box);
  }
  expect(turnedBox({ x: 0, y: 0, width: 2500, height: 1000 })).toEqual({
    x: 9000,
    y: 0,
    width: 1000,
    height: 2500,
  });
});
