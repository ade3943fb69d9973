import { expect, test } from 'vitest';

import { seated } from './seats';

test('a picture keeps its cell, and one that comes gets the cell of one that left', () => {
  const first = seated(new Map(), ['a', 'b', 'c']);
  expect([...first]).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
  const then = seated(first, ['b', 'c', 'd']);
  expect(then.get('b')).toBe(1);
  expect(then.get('c')).toBe(2);
  expect(then.get('d')).toBe(0);
});

test('no two pictures share a cell, however one scrolls', () => {
  let seats = seated(new Map(), []);
  for (const from of [0, 3, 40, 38, 0, 41]) {
    const wanted = Array.from({ length: 12 }, (_, index) => `p${from + index}`);
    seats = seated(seats, wanted);
    expect(new Set(seats.values()).size).toBe(12);
    expect(Math.max(...seats.values())).toBe(11);
  }
});
