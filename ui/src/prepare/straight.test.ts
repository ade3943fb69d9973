import { expect, test } from 'vitest';

import { WHOLE } from './box';
import { chance } from './boxes.fixture';
import type { Frame } from './ratio';
import { enlargement, levelled, toStanding, toStraight } from './straight';

const FRAMES: Frame[] = [
  { width: 6000, height: 4000 },
  { width: 3000, height: 4000 },
  { width: 9000, height: 1000 },
];

test('no corner of the straight frame is empty', () => {
  for (const frame of FRAMES) {
    for (let straighten = -1500; straighten <= 1500; straighten += 50) {
      for (const x of [0, WHOLE])
        for (const y of [0, WHOLE]) {
          const from = toStanding({ x, y }, frame, straighten);
          for (const share of [from.x, from.y]) {
            expect(share).toBeGreaterThan(-0.001);
            expect(share).toBeLessThan(WHOLE + 0.001);
          }
        }
    }
  }
});

test('it is enlarged no more than it must be: two corners touch the edge', () => {
  const frame = { width: 6000, height: 4000 };
  const from = toStanding({ x: WHOLE, y: 0 }, frame, 500);
  const to = toStanding({ x: 0, y: 0 }, frame, 500);
  expect(Math.min(...[from.x, from.y, to.x, to.y].map((at) => Math.min(at, WHOLE - at)))).toBeCloseTo(0, 3);
  expect(enlargement(frame, 0)).toBe(1);
  expect(enlargement(frame, 500)).toBe(enlargement(frame, -500));
});

test('a place comes back from the other frame', () => {
  const next = chance(5);
  for (const frame of FRAMES) {
    for (let round = 0; round < 50; round += 1) {
      const point = { x: next(WHOLE + 1), y: next(WHOLE + 1) };
      const straighten = next(3001) - 1500;
      const back = toStanding(toStraight(point, frame, straighten), frame, straighten);
      expect(back.x).toBeCloseTo(point.x, 5);
      expect(back.y).toBeCloseTo(point.y, 5);
    }
  }
});

test('a line along the horizon lies level afterwards, one along a wall stands plumb', () => {
  for (const frame of FRAMES) {
    for (const slope of [-900, -230, 40, 1200]) {
      const radians = (slope * Math.PI) / 18_000;
      const to = {
        x: 3000 + (1000 * Math.cos(radians)) / (frame.width / 1000),
        y: 4000 + (1000 * Math.sin(radians)) / (frame.height / 1000),
      };
      expect(levelled({ x: 3000, y: 4000 }, to, frame, 100)).toBe(100 - slope);
      expect(levelled(to, { x: 3000, y: 4000 }, frame, 100)).toBe(100 - slope);
      const plumb = {
        x: 3000 - (1000 * Math.sin(radians)) / (frame.width / 1000),
        y: 4000 + (1000 * Math.cos(radians)) / (frame.height / 1000),
      };
      expect(levelled({ x: 3000, y: 4000 }, plumb, frame, 0)).toBe(-slope);
    }
  }
});

test('a line asks for no more than may be straightened', () => {
  const frame = { width: 1000, height: 1000 };
  expect(levelled({ x: 0, y: 0 }, { x: 1000, y: 700 }, frame, 0)).toBe(-1500);
  expect(levelled({ x: 5, y: 5 }, { x: 5, y: 5 }, frame, 70)).toBe(70);
});
