import { expect, test } from 'vitest';

import { barsOf, marksOf, pilesOf, rangeOf, sectionsOf, ticksOf, usualGrain, usualRange } from './series';

const row = (month: string, section: string, articles: number) => ({
  month,
  section,
  articles,
  words: articles * 400,
});
const rows = [
  row('2019-11', 'Chính trị', 3),
  row('2020-01', 'Chính trị', 2),
  row('2020-01', 'Văn hóa', 5),
  row('2020-03', 'Đời sống', 2),
];
const growth = [
  { month: '2019-11', bytes: 100, photos: 1 },
  { month: '2020-03', bytes: 50, photos: 2 },
];
const only2020 = { from: 2020, to: 2020 };

test('the range spans all years that have anything', () => {
  expect(rangeOf({ by_month: rows, growth })).toEqual({ from: 2019, to: 2020 });
  expect(rangeOf({ by_month: [], growth: [] })).toBeNull();
});

test('a month in which nothing appeared has its place', () => {
  const bars = barsOf(rows, only2020, 'month', '2020-04');
  expect(bars.map(({ when, articles }) => [when, articles])).toEqual([
    ['2020-01', 7],
    ['2020-02', 0],
    ['2020-03', 2],
    ['2020-04', 0],
  ]);
});

test('months that have not come yet are not shown as empty, unless something is dated there', () => {
  expect(marksOf(only2020, 'month', '2020-02')).toEqual(['2020-01', '2020-02']);
  expect(barsOf(rows, only2020, 'month', '2020-01').map(({ when }) => when)).toContain('2020-03');
});

test('years add their months up, and a section is counted alone', () => {
  const range = { from: 2019, to: 2020 };
  expect(barsOf(rows, range, 'year', '2020-12').map(({ articles }) => articles)).toEqual([3, 9]);
  expect(barsOf(rows, range, 'year', '2020-12', 'Chính trị').map(({ articles }) => articles)).toEqual([3, 2]);
});

test('sections come with the most articles first, and in Vietnamese order where they have as many', () => {
  expect(
    sectionsOf(rows, only2020, 'month', '2020-03').map(({ section, articles }) => [section, articles]),
  ).toEqual([
    ['Văn hóa', 5],
    ['Chính trị', 2],
    ['Đời sống', 2],
  ]);
});

test('what came in before the range is under the first bar', () => {
  const piles = pilesOf(growth, only2020, 'month', '2020-03');
  expect(piles.map(({ total }) => total)).toEqual([100, 100, 150]);
  expect(piles.at(-1)).toMatchObject({ bytes: 50, photos: 2 });
  expect(pilesOf(growth, { from: 2019, to: 2020 }, 'year', '2020-12').map(({ total }) => total)).toEqual([
    100, 150,
  ]);
});

test('a long range is first shown by year', () => {
  expect(usualGrain({ from: 2021, to: 2026 })).toBe('month');
  expect(usualGrain({ from: 2004, to: 2026 })).toBe('year');
});

test('an axis has few, round, whole values up to the highest bar', () => {
  expect(ticksOf(0)).toEqual([0]);
  expect(ticksOf(3)).toEqual([0, 1, 2, 3]);
  expect(ticksOf(7)).toEqual([0, 2, 4, 6, 8]);
  expect(ticksOf(183)).toEqual([0, 50, 100, 150, 200]);
  expect(ticksOf(2_000, 1_024)).toEqual([0, 1024, 2048]);
});

test('a few articles of long ago do not stretch the first picture', () => {
  const whole = { from: 1954, to: 2020 };
  const many = row('2020-05', 'Chính trị', 1000);
  expect(usualRange([row('1954-05', 'Lịch sử', 2), many], whole)).toEqual({ from: 2020, to: 2020 });
  expect(usualRange([row('1954-05', 'Lịch sử', 20), many], whole)).toEqual(whole);
  expect(usualRange([], whole)).toEqual(whole);
});
