import { expect, test } from 'vitest';

import { cutsOf } from './report';

test('a field that was cut in many files is told once', () => {
  expect(
    cutsOf([
      { file: 'a.jpg', field: 'credit', limit_bytes: 32 },
      { file: 'b.jpg', field: 'credit', limit_bytes: 32 },
      // A creator too many in one file is still one file.
      { file: 'b.jpg', field: 'creators', limit_bytes: 32 },
      { file: 'b.jpg', field: 'creators', limit_bytes: 32 },
    ]),
  ).toEqual([
    { field: 'credit', limit: 32, files: ['a.jpg', 'b.jpg'] },
    { field: 'creators', limit: 32, files: ['b.jpg'] },
  ]);
});
