import { expect, test } from 'vitest';

import { isWhole, monthsSaid, wholeYear, yearsOf } from './spans';

test('months are gathered into years, the newest first', () => {
  const years = yearsOf([
    { month: '2020-12', articles: 3 },
    { month: '2021-02', articles: 2 },
    { month: '2021-01', articles: 5 },
  ]);
  expect(years.map(({ year, articles }) => [year, articles])).toEqual([
    [2021, 7],
    [2020, 3],
  ]);
  expect(years[0]?.months.map(({ month }) => month)).toEqual(['2021-01', '2021-02']);
});

test('a whole year is said in one, other months each by themselves', () => {
  const said = monthsSaid(['2020-03', ...wholeYear(2021), '2020-01']);
  expect(said.map(({ key }) => key)).toEqual(['2021', '2020-01', '2020-03']);
  expect(said[0]?.months).toHaveLength(12);
});

test('a year with a month less is not whole', () => {
  expect(isWhole(wholeYear(2021), 2021)).toBe(true);
  expect(isWhole(wholeYear(2021).slice(1), 2021)).toBe(false);
});
