/** Where pictures stand on the sheet. All lengths in CSS pixels. */

/** The least and greatest width of a picture that can be asked for. */
export const SIZES = { least: 112, usual: 216, greatest: 560 } as const;
/** One step of the keys and the wheel. */
export const STEP = 1.15;

export const sized = (size: number) => Math.round(Math.max(SIZES.least, Math.min(SIZES.greatest, size)));

/** Width to height of the place that each picture has. */
export const PROPORTION = 3 / 2;

export type Lattice = {
  columns: number;
  /** Of one picture with its words. */
  width: number;
  height: number;
  /** From one row to the next. */
  row: number;
  /** From one column to the next. */
  column: number;
  rows: number;
  /** Of the whole sheet. */
  long: number;
};

/**
 * @param room the width that the sheet has.
 * @param size the wished width of a picture; they grow to fill the room.
 * @param words the height of what stands under a picture.
 */
export function lattice(
  room: number,
  size: number,
  count: number,
  words: number,
  gap: { x: number; y: number },
): Lattice {
  const columns = Math.max(1, Math.floor((room + gap.x) / (size + gap.x)));
  const width = Math.max(1, Math.floor((room - gap.x * (columns - 1)) / columns));
  const height = Math.round(width / PROPORTION) + words;
  const rows = Math.ceil(count / columns);
  const row = height + gap.y;
  return { columns, width, height, row, column: width + gap.x, rows, long: Math.max(0, rows * row - gap.y) };
}

/** Top left corner of a picture by its number from 0. */
export const spot = ({ columns, row, column }: Lattice, index: number) => ({
  x: (index % columns) * column,
  y: Math.floor(index / columns) * row,
});

/** The pictures worth drawing: those in sight and `beyond` rows on each side; `to` is the first that is not drawn. */
export function drawn(
  { columns, row, rows }: Lattice,
  count: number,
  scrolled: number,
  high: number,
  beyond = 2,
): { from: number; to: number } {
  const first = Math.max(0, Math.min(rows, Math.floor(scrolled / row) - beyond));
  const last = Math.min(rows, Math.ceil((scrolled + high) / row) + beyond);
  return { from: Math.min(count, first * columns), to: Math.min(count, Math.max(first, last) * columns) };
}

/** How far to scroll so that the picture is seen whole, with a little air; null where it is. */
export function toSee(
  { columns, row, height }: Lattice,
  index: number,
  scrolled: number,
  high: number,
  air = 24,
): number | null {
  const top = Math.floor(index / columns) * row;
  if (top - air < scrolled) return scrolled <= Math.max(0, top - air) ? null : Math.max(0, top - air);
  const bottom = top + height + air;
  return bottom > scrolled + high ? Math.min(top, bottom - high) : null;
}
