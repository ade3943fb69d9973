import { expect, test } from 'vitest';

import { monthOf, picked, shifted, weeks } from './month';

test('a month begins under its weekday and ends with its last day', () => {
  const all = weeks({ year: 2024, month: 2 });
  expect(all).toHaveLength(5);
  expect(all[0]).toEqual([null, null, null, '2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04']);
  expect(all.flat().filter((day) => day !== null)).toHaveLength(29);
});

test('months go on over the year', () => {
  expect(shifted(monthOf('2021-01-11'), -1)).toEqual({ year: 2020, month: 12 });
  expect(shifted(monthOf('2020-12-31'), 1)).toEqual({ year: 2021, month: 1 });
});

test('the first day is a span of its own, the second ends it, the third begins anew', () => {
  const first = picked(null, null, '2021-01-11');
  expect(first).toEqual({ from: '2021-01-11', to: '2021-01-11' });
  const span = picked(first.from, first.to, '2021-01-09');
  expect(span).toEqual({ from: '2021-01-09', to: '2021-01-11' });
  expect(picked(span.from, span.to, '2021-01-20')).toEqual({ from: '2021-01-20', to: '2021-01-20' });
});
