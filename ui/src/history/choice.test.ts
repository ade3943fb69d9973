import { expect, test } from 'vitest';

import { NOW, pairOf, picking, stepped, withPrevious } from './choice';

const LINES = [NOW, 'd', 'c', 'b', 'a'];
const REVISIONS = [
  { id: 'd', parents: ['c'] },
  { id: 'c', parents: ['a', 'b'] },
  { id: 'b', parents: ['a'] },
  { id: 'a', parents: [] },
];

test('the arrows go from line to line and stop at the ends', () => {
  expect(['ArrowDown', 'ArrowUp', 'End', 'Home'].map((key) => stepped(LINES, 'd', key))).toEqual([
    'c',
    NOW,
    'a',
    NOW,
  ]);
  expect([stepped(LINES, 'a', 'ArrowDown'), stepped(LINES, NOW, 'ArrowUp')]).toEqual(['a', NOW]);
  expect([stepped(LINES, 'd', 'PageDown'), stepped(LINES, 'd', 'x'), stepped([], 'd', 'End')]).toEqual([
    'a',
    null,
    null,
  ]);
});

test('a line that has gone leaves the keyboard at the top', () =>
  expect(stepped(LINES, 'gone', 'ArrowDown')).toBe('d'));

test('two are picked, a third takes the place of the first, and a picked one is let go', () => {
  expect(picking(['a'], 'c')).toEqual(['a', 'c']);
  expect(picking(['a', 'c'], 'd')).toEqual(['c', 'd']);
  expect(picking(['a', 'c'], 'a')).toEqual(['c']);
});

test('of two picked lines the lower is the older, however they were picked', () => {
  expect(pairOf(LINES, ['d', 'b'])).toEqual({ older: 'b', newer: 'd' });
  expect(pairOf(LINES, ['a', NOW])).toEqual({ older: 'a', newer: NOW });
  expect(pairOf(LINES, ['a'])).toBeNull();
});

test('a line is compared with what it grew from, the desk with the revision under it', () => {
  expect(withPrevious(REVISIONS, 'c', 'd')).toEqual({ older: 'a', newer: 'c' });
  expect(withPrevious(REVISIONS, NOW, 'b')).toEqual({ older: 'b', newer: NOW });
  expect(withPrevious(REVISIONS, 'a', 'd')).toBeNull();
  expect(withPrevious([], NOW, null)).toBeNull();
});
