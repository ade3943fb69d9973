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
};
const plan = { folder: '/media/usb', away: true, daily: true, last, due: '2026-11-23T08:00:00Z' };

test('a disk that is away is told with the days since the last backup', () =>
  expect(reminderOf(plan, NOW, 0)).toEqual({ kind: 'away', days: 3 }));

test('nothing is told while nothing is due, or until the time that was asked for', () => {
  expect(reminderOf({ ...plan, due: null }, NOW, 0)).toBeNull();
  expect(reminderOf(plan, NOW, NOW + 1)).toBeNull();
  expect(reminderOf(plan, NOW, NOW)).not.toBeNull();
});

test('what runs by itself needs no reminder while the disk is there', () => {
  expect(reminderOf({ ...plan, away: false }, NOW, 0)).toBeNull();
  expect(reminderOf({ ...plan, away: false, daily: false }, NOW, 0)).toEqual({ kind: 'due', days: 3 });
});

test('an archive that was never backed up says so', () =>
  expect(reminderOf({ ...plan, folder: null, away: false, last: null }, NOW, 0)).toEqual({
    kind: 'never',
    days: 0,
  }));

test('a clock set back counts no days', () =>
  expect(reminderOf(plan, Date.parse('2025-11-25T09:00:00Z'), 0)).toEqual({ kind: 'away', days: 0 }));
