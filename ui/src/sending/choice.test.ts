import { expect, test } from 'vitest';

import { sensible, USUAL, withVariable } from './choice';

test('what was chosen last is offered again', () => {
  const last = { longest_side: null, format: 'webp', quality: 70, pattern: '{tên}' };
  expect(sensible(last)).toEqual({ ...USUAL, ...last });
});

test('a position and serial numbers leave only where that is said anew', () => {
  const { keep_place, keep_serials } = sensible({ ...USUAL, keep_place: true, keep_serials: true });
  expect([keep_place, keep_serials]).toEqual([false, false]);
});

test('what makes no sense is left out', () => {
  for (const kept of [null, 7, 'x', {}, { longest_side: 0, format: 'gif', quality: 900, pattern: ' ' }]) {
    expect(sensible(kept)).toEqual(USUAL);
  }
});

test('a variable goes where the caret is, apart from what stands before it', () => {
  expect(withVariable('', 0, 0, 'ngày')).toEqual(['{ngày}', 6]);
  expect(withVariable('phutho', 6, 6, 'số')).toEqual(['phutho-{số}', 11]);
  expect(withVariable('a--b', 2, 3, 'số')).toEqual(['a-{số}b', 6]);
});
