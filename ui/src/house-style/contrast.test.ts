import { expect, test } from 'vitest';

import { isReadable } from './contrast';

test('what is read on paper is not read on a dark screen, and the other way round', () => {
  for (const colour of ['#a5281b', '#000000', '#1d4ed8']) {
    expect(isReadable(colour, 'light')).toBe(true);
    expect(isReadable(colour, 'dark')).toBe(false);
  }
  for (const colour of ['#ffd400', '#ffffff', '#e9a89c']) {
    expect(isReadable(colour, 'light')).toBe(false);
    expect(isReadable(colour, 'dark')).toBe(true);
  }
});
