import { expect, test } from 'vitest';

import { drawn, HIGHEST, long, placeOf, toSee, type Rows } from './rows';

const of = (count: number): Rows => ({ count, row: 90, high: 900 });

test('of thousands only those in sight and a few around are drawn', () => {
  expect(drawn(of(4000), 100 * 90, 6)).toEqual({ from: 94, to: 116 });
  expect(drawn(of(4000), 0, 6)).toEqual({ from: 0, to: 16 });
  expect(drawn(of(3), 0, 6)).toEqual({ from: 0, to: 3 });
  expect(drawn(of(0), 0)).toEqual({ from: 0, to: 0 });
});

test('a row stands where it belongs', () => expect(placeOf(of(4000), 7, 300)).toBe(630));

test('one scrolls only to what is not seen whole', () => {
  expect(toSee(of(4000), 5, 0)).toBeNull();
  expect(toSee(of(4000), 10, 0)).toBe(90 * 11 - 900);
  expect(toSee(of(4000), 3, 900)).toBe(270);
});

test('a million rows are no longer than a browser can lay out, and each can be seen', () => {
  const rows = of(1_000_000);
  expect(long(rows)).toBe(HIGHEST);
  const end = long(rows) - rows.high;
  expect(drawn(rows, end, 0).to).toBe(1_000_000);
  for (const index of [0, 1, 500_000, 777_777, 999_999]) {
    const scrolled = toSee(rows, index, end / 3) ?? end / 3;
    const { from, to } = drawn(rows, scrolled, 1);
    expect(from <= index && index < to).toBe(true);
    const top = placeOf(rows, index, scrolled) - scrolled;
    expect(top).toBeGreaterThan(-1);
    expect(top + rows.row).toBeLessThan(rows.high + 1);
  }
});
