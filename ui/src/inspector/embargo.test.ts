import { expect, test } from 'vitest';

import { fromVietnam, inVietnam, readMoment, readTime, shortDay } from './embargo';

test('an embargo is told in the time of Việt Nam, whatever the zone of the machine', () => {
  expect(inVietnam('2026-01-12T11:00:00Z')).toEqual({ day: '2026-01-12', time: '18:00' });
  expect(inVietnam('2026-01-12T17:30:00Z')).toEqual({ day: '2026-01-13', time: '00:30' });
  expect(inVietnam('2026-07-01T00:00:00+07:00')).toEqual({ day: '2026-07-01', time: '00:00' });
  expect(inVietnam('khi nào xong')).toBeNull();
});

test('it is kept in UTC and comes back as it was typed', () => {
  expect(fromVietnam({ day: '2026-01-12', time: '18:00' })).toBe('2026-01-12T11:00:00Z');
  expect(fromVietnam({ day: '2026-01-01', time: '06:59' })).toBe('2025-12-31T23:59:00Z');
  expect(inVietnam(fromVietnam({ day: '2028-02-29', time: '23:59' }))).toEqual({
    day: '2028-02-29',
    time: '23:59',
  });
});

test.each([
  ['18:00', '18:00'],
  ['18h', '18:00'],
  ['18h30', '18:30'],
  ['8g05', '08:05'],
  ['1830', '18:30'],
  ['6', '06:00'],
  ['24:00', null],
  ['18:60', null],
  ['chiều', null],
])('the time %j is %j', (text, time) => expect(readTime(text)).toBe(time));

test('a day without a time is its beginning, and half a day is none', () => {
  expect(readMoment('12/1/2026', '')).toEqual({ day: '2026-01-12', time: '00:00' });
  expect(readMoment('31/2/2026', '18:00')).toBeNull();
  expect(readMoment('', '18:00')).toBeNull();
});

test('the year is said where it is not this one', () => {
  const now = new Date('2026-03-01T00:00:00Z');
  expect([shortDay('2026-01-12', now), shortDay('2027-01-12', now)]).toEqual(['12/1', '12/1/2027']);
});
