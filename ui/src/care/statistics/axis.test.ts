import { expect, test } from 'vitest';

import { axisOf } from './axis';
import { marksOf } from './series';

const short = (month: number) => `T${month}`;
const labels = (from: number, to: number, grain: 'month' | 'year', room: number, until = `${to}-12`) =>
  axisOf(marksOf({ from, to }, grain, until), room, short).map(({ label }) => label);

test('one year is named by its months, as many as have room', () => {
  expect(labels(2021, 2021, 'month', 60)).toHaveLength(12);
  expect(labels(2021, 2021, 'month', 15)).toEqual(['T1', 'T3', 'T5', 'T7', 'T9', 'T11']);
});

test('months of several years are named by the year at each January', () => {
  const axis = axisOf(marksOf({ from: 2020, to: 2022 }, 'month', '2022-12'), 60, short);
  expect(axis).toEqual([
    { at: 0, label: '2020' },
    { at: 12, label: '2021' },
    { at: 24, label: '2022' },
  ]);
});

test('a year that has just begun is not named beyond the edge', () => {
  expect(labels(2020, 2022, 'month', 30, '2022-01')).toEqual(['2020', '2021']);
});

test('many years on a narrow window are named here and there', () => {
  expect(labels(2004, 2026, 'year', 17)).toEqual(['2004', '2009', '2014', '2019', '2024']);
});

test('an axis without anything has no names', () => expect(axisOf([], 20, short)).toEqual([]));
