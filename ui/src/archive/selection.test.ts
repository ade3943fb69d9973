import { describe, expect, test } from 'vitest';

import { all, among, led, NONE, ranged, toggled, type Selection } from './selection';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const said = ({ chosen }: Selection) => [...chosen].sort().join('');

test('one is added, and taken away again', () => {
  const two = toggled(toggled(NONE, 'a'), 'c');
  expect(said(two)).toBe('ac');
  expect(said(toggled(two, 'a'))).toBe('c');
});

describe('a range', () => {
  test('begins where the cursor was', () => expect(said(ranged(NONE, IDS, 'b', null, 'c'))).toBe('bc'));
  test('grows and shrinks with its end', () => {
    const three = ranged(ranged(NONE, IDS, 'b', null, 'c'), IDS, 'c', 'c', 'd');
    expect(said(three)).toBe('bcd');
    expect(said(ranged(three, IDS, 'd', 'd', 'c'))).toBe('bc');
  });
  test('turns around its beginning', () => {
    const down = ranged(NONE, IDS, 'c', null, 'e');
    expect(said(ranged(down, IDS, 'e', 'e', 'a'))).toBe('abc');
  });
  test('joins what was chosen beside it', () => {
    const one = toggled(toggled(NONE, 'a'), 'd');
    expect(said(ranged(one, IDS, 'd', 'd', 'f'))).toBe('adef');
  });
  test('without its beginning in the list is the one it ends at', () =>
    expect(said(ranged({ chosen: new Set(), anchor: 'z' }, IDS, null, null, 'd'))).toBe('d'));
});

test('all are chosen, and what is left of them among others', () => {
  expect(said(all(IDS))).toBe('abcdef');
  expect(said(among(all(IDS), ['b', 'x', 'f']))).toBe('bf');
});

test.each([
  ['ArrowDown', 2, 3],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 9, 9],
  ['PageDown', 2, 6],
  ['PageUp', 2, 0],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['x', 2, null],
])('%s from row %i leads to %j', (key, from, to) => expect(led(key, from, 9, 4)).toBe(to));
