/** Where the photos of a figure stand: in rows, in each of which all are equally high, as the press sets them. */

import type { Layout } from './commands';

/** The finest share of a row's width. */
const PARTS = 10_000;

/** A photo's place in the grid. Lines are counted from 1. */
export type Cell = {
  row: number;
  from: number;
  to: number;
  /** What it leaves free at its sides, in gaps between photos. */
  left: number;
  right: number;
};

export type Arrangement = { columns: number[]; cells: Cell[]; rows: number };

/** @param shapes of each photo, width to height. */
export function arrange(layout: Layout, shapes: readonly number[]): Arrangement {
  const across = { column: 1, row: shapes.length, grid: 2 }[layout];
  const rows: number[][] = [];
  for (let at = 0; at < shapes.length; at += across) rows.push(shapes.slice(at, at + across));

  // Where photos begin and end, as shares of the width; the rows need not agree.
  const ends = rows.map((row) => {
    const whole = row.reduce((sum, shape) => sum + shape, 0);
    let sum = 0;
    return row.map((shape) => Math.round((PARTS * (sum += shape)) / whole));
  });
  const lines = [...new Set([0, ...ends.flat()])].sort((a, b) => a - b);
  const columns = lines.slice(1).map((line, index) => line - (lines[index] ?? 0));
  const cells = ends.flatMap((row, number) =>
    row.map((end, index): Cell => {
      const start = row[index - 1] ?? 0;
      // Photos share what the gaps leave of the width, each by its shape.
      const gaps = row.length - 1;
      return {
        row: number + 1,
        from: lines.indexOf(start) + 1,
        to: lines.indexOf(end) + 1,
        left: index - (gaps * start) / PARTS,
        right: (gaps * end) / PARTS - index,
      };
    }),
  );
  return { columns, cells, rows: rows.length };
}
