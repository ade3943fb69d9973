import { expect, test } from 'vitest';

import { isReadable } from './contrast';

test('what is read on white, and what is too pale', () => {
  expect(['#a5281b', '#000000', '#767676'].every(isReadable)).toBe(true);
  expect(['#ffd400', '#ffffff', '#777777'].some(isReadable)).toBe(false);
});
