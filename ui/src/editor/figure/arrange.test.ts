import { expect, test } from 'vitest';

import { arrange } from './arrange';
import type { Layout } from './commands';

/** Width and height of each photo in a figure this wide, in pixels. */
function set(layout: Layout, shapes: number[], width: number, gap: number) {
  const { columns, cells } = arrange(layout, shapes);
  const whole = columns.reduce((sum, part) => sum + part, 0);
  const x = (line: number) =>
    (width * columns.slice(0, line - 1).reduce((sum, part) => sum + part, 0)) / whole;
  return cells.map(({ row, from, to, left, right }, index) => {
    const wide = x(to) - x(from) - (left + right) * gap;
    return { row, left: x(from) + left * gap, wide, high: wide / (shapes[index] ?? 1) };
  });
}

for (const layout of ['row', 'grid'] as const) {
  test(`photos of one row of a ${layout} are equally high and a gap apart`, () => {
    const photos = set(layout, [1.5, 0.8, 1.78, 1], 720, 8);
    for (const row of new Set(photos.map((photo) => photo.row))) {
      const beside = photos.filter((photo) => photo.row === row);
      beside.forEach((photo, index) => {
        expect(photo.high).toBeCloseTo(beside[0]?.high ?? 0, 0);
        const before = beside[index - 1];
        expect(photo.left).toBeCloseTo(before ? before.left + before.wide + 8 : 0, 1);
      });
      const last = beside.at(-1);
      expect((last?.left ?? 0) + (last?.wide ?? 0)).toBeCloseTo(720, 1);
    }
  });
}

test('the last photo of an odd grid has its row alone', () => {
  const { cells, columns, rows } = arrange('grid', [1.5, 1, 2]);
  expect(rows).toBe(2);
  expect(cells[2]).toEqual({ row: 2, from: 1, to: columns.length + 1, left: 0, right: 0 });
});

test('in a column every photo is as wide as the figure', () => {
  expect(arrange('column', [1, 2]).columns).toEqual([10_000]);
});
