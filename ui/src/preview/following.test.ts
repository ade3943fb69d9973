import { expect, test } from 'vitest';

import { pageOf } from './following';

test('the head of the piece is on the first page, a block where it begins', () => {
  const blocks = [0, 0, 1, null, 2];
  expect([0, 1, 2, 3, 5, 7].map((node) => pageOf(node, blocks))).toEqual([0, 0, 0, 0, 1, 2]);
});

test('a block that shows nothing is where the one before it is', () => {
  expect(pageOf(6, [0, 0, 1, null, 2])).toBe(1);
  expect(pageOf(3, [null])).toBe(0);
  expect(pageOf(9, [])).toBe(0);
});
