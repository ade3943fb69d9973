import { expect, test } from 'vitest';

import { cellsOf } from './mosaic';

test('a face keeps four averages each way, a number plate eight by two', () => {
  expect(cellsOf(400, 400)).toEqual({ cell: 100, columns: 4, rows: 4 });
  expect(cellsOf(800, 200)).toEqual({ cell: 100, columns: 8, rows: 2 });
  expect(cellsOf(3, 2)).toEqual({ cell: 4, columns: 1, rows: 1 });
});
