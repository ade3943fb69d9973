import { expect, test } from 'vitest';

import { drawn, lattice, SIZES, sized, spot, toSee } from './lattice';

const GAP = { x: 16, y: 20 };
const of = (room: number, size: number, count: number) => lattice(room, size, count, 60, GAP);

test('pictures grow to fill the room and stay in it', () => {
  const grid = of(1000, 200, 5000);
  expect(grid.columns).toBe(4);
  expect(grid.width * 4 + GAP.x * 3).toBeLessThanOrEqual(1000);
  expect(grid.width).toBeGreaterThanOrEqual(200);
  expect(grid.rows).toBe(1250);
  expect(grid.long).toBe(1250 * grid.row - GAP.y);
});

test('a room narrower than a picture has one column', () => {
  const grid = of(150, 400, 3);
  expect([grid.columns, grid.width, grid.rows]).toEqual([1, 150, 3]);
});

test('pictures stand in rows without touching', () => {
  const grid = of(1000, 200, 10);
  expect(spot(grid, 0)).toEqual({ x: 0, y: 0 });
  expect(spot(grid, 5)).toEqual({ x: grid.width + GAP.x, y: grid.height + GAP.y });
});

test('of thousands only those in sight and two rows around are drawn', () => {
  const grid = of(1000, 200, 5000);
  const { from, to } = drawn(grid, 5000, 100 * grid.row, 3 * grid.row);
  expect([from, to]).toEqual([98 * 4, 105 * 4]);
});

test('nothing beyond either end is drawn', () => {
  const grid = of(1000, 200, 10);
  expect(drawn(grid, 10, -24, 700)).toEqual({ from: 0, to: 10 });
  expect(drawn(grid, 10, 90_000, 700)).toEqual({ from: 10, to: 10 });
  expect(drawn(of(1000, 200, 0), 0, 0, 700)).toEqual({ from: 0, to: 0 });
});

test('every picture is drawn at some place of the scroll bar', () => {
  const grid = of(900, 130, 501);
  const seen = new Set<number>();
  for (let at = 0; at < grid.long; at += 400) {
    const { from, to } = drawn(grid, 501, at, 400, 0);
    for (let index = from; index < to; index += 1) seen.add(index);
  }
  expect(seen.size).toBe(501);
});

test('one scrolls only to what is not seen whole', () => {
  const grid = of(1000, 200, 5000);
  const high = 3 * grid.row;
  expect(toSee(grid, 4, 0, high)).toBeNull();
  expect(toSee(grid, 0, 0, high)).toBeNull();
  expect(toSee(grid, 400, 0, high)).toBe(100 * grid.row + grid.height + 24 - high);
  expect(toSee(grid, 400, 5000 * grid.row, high)).toBe(100 * grid.row - 24);
  expect(toSee(grid, 0, 300, high)).toBe(0);
});

test('a size stays within its bounds', () =>
  expect([sized(1), sized(200.4), sized(9000)]).toEqual([SIZES.least, 200, SIZES.greatest]));
