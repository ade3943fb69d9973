import { expect, test } from 'vitest';

import { readDate, sayDate } from './date';

test.each([
  ['11/1/2021', '2021-01-11'],
  [' 01-02-2024 ', '2024-02-01'],
  ['29.2.2024', '2024-02-29'],
  ['29/2/2023', null],
  ['31/4/2024', null],
  ['2021-01-11', null],
  ['11/1', null],
])('%j is %j', (text, date) => expect(readDate(text)).toBe(date));

test('a day is said as people write it', () => expect(sayDate('2021-01-11')).toBe('11/1/2021'));
