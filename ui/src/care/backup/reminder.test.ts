import { expect, test } from 'vitest';

import type { Backup } from '../wire';
import { reminderOf } from './reminder';

const NOW = Date.parse('2026-11-25T09:00:00Z');
const last: Backup = {
  name: '2026-11-22',
  folder: '/media/usb',
  time: '2026-11-22T08:00:00Z',
  bytes: 1,
  articles: 1,
  photos: 1,
  verified: true,
  lacking: 0,
};
const why = { vi: 'ổ đĩa không cắm', en: 'the disk is away' };
const plan = { folder: '/media/usb', last, due: '2026-11-23T04:00:00Z', missed: why };

test('a disk that is away is told with the days since the last backup', () =>
  expect(reminderOf(plan, 200, NOW, 0)).toEqual({ kind: 'away', days: 3, why }));

test('nothing is told before the next one is due, or until the time that was asked for', () => {
  expect(reminderOf({ ...plan, due: '2026-11-25T09:00:01Z' }, 200, NOW, 0)).toBeNull();
  expect(reminderOf({ ...plan, due: null }, 200, NOW, 0)).toBeNull();
  expect(reminderOf(plan, 200, NOW, NOW + 1)).toBeNull();
  expect(reminderOf(plan, 200, NOW, NOW)).not.toBeNull();
});

test('what runs by itself needs no reminder while the disk is there', () =>
  expect(reminderOf({ ...plan, missed: null }, 200, NOW, 0)).toBeNull());

test('an archive that was never backed up says so, once there is something to lose', () => {
  const never = { folder: null, last: null, due: null, missed: null };
  expect(reminderOf(never, 200, NOW, 0)).toEqual({ kind: 'never' });
  expect(reminderOf(never, 3, NOW, 0)).toBeNull();
  expect(reminderOf({ ...never, last }, 200, NOW, 0)).toBeNull();
});

test('a clock set back counts no days', () =>
  expect(
    reminderOf({ ...plan, due: '2025-11-01T00:00:00Z' }, 200, Date.parse('2025-11-25T09:00:00Z'), 0),
  ).toEqual({
    kind: 'away',
    days: 0,
    why,
  }));
