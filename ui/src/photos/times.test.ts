import { expect, test } from 'vitest';

import { readMoment, sayHour, sayMoment } from './times';

test.each([
  ['11/1/2021 08:31', '2021-01-11T08:31:00'],
  ['11/1/2021 8:31', '2021-01-11T08:31:00'],
  ['11-01-2021 8g31', '2021-01-11T08:31:00'],
  ['11/1/2021 23:59:07', '2021-01-11T23:59:07'],
  ['11/1/2021', '2021-01-11T00:00:00'],
  ['31/2/2021 08:31', null],
  ['11/1/2021 24:00', null],
  ['sáng nay', null],
  ['', null],
])('%j is %j', (typed, kept) => expect(readMoment(typed)).toBe(kept));

test('a moment is said as people write it', () => {
  expect(sayMoment('2021-01-11T08:31:00')).toBe('11/1/2021 08:31');
  expect(sayMoment('2021-01-11')).toBe('11/1/2021');
  expect([sayMoment(null), sayHour(null), sayHour('2021-01-11T08:31:05')]).toEqual(['', '', '08:31']);
});
