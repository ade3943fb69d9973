import { expect, test } from 'vitest';

import { wellFormed } from './well-formed';

test('half a letter becomes one that can be told, wherever it stands, and nothing else changes', () => {
  const said = { text: 'a\uD83Db', list: ['😀 Ẩ', null, 3, true], none: undefined };
  expect(wellFormed(said)).toEqual({ text: 'a\uFFFDb', list: ['😀 Ẩ', null, 3, true], none: undefined });
});
