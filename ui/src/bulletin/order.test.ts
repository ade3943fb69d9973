import { expect, test } from 'vitest';

import type { BulletinEntry } from '../bindings';
import { moved, placeAt, renamed, without, type Entries } from './order';

const entries: BulletinEntry[] = ['a', 'b', 'c', 'd'].map((id) => ({ kind: 'article', id }));
const spelled = (all: Entries) =>
  all.map((entry) => (entry.kind === 'article' ? entry.id : `[${entry.title}]`)).join('');

test('an entry moves to stand before another, or at the end', () => {
  expect(spelled(moved(entries, 0, 2))).toBe('bacd');
  expect(spelled(moved(entries, 3, 0))).toBe('dabc');
  expect(spelled(moved(entries, 1, 4))).toBe('acdb');
  expect(spelled(moved(entries, 1, 99))).toBe('acdb');
});

test('before itself and behind itself is where it stands', () => {
  expect(moved(entries, 1, 1)).toBe(entries);
  expect(moved(entries, 1, 2)).toBe(entries);
  expect(moved(entries, 9, 0)).toBe(entries);
});

test('one goes, a section gets another title', () => {
  expect(spelled(without(entries, 1))).toBe('acd');
  expect(spelled(renamed(entries, 2, 'Kinh tế'))).toBe('ab[Kinh tế]d');
});

test('what is let go above the middle of an entry stands before it', () => {
  expect([0, 14, 16, 39, 90].map((height) => placeAt(height, [15, 40]))).toEqual([0, 0, 1, 1, 2]);
});
