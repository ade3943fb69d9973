/** Where rows of one height stand in a list of any length. All lengths in CSS pixels. */

/** No browser lays out elements much higher than this. */
export const HIGHEST = 12_000_000;

export type Rows = {
  count: number;
  /** From one row to the next. */
  row: number;
  /** Of the part that is to be seen. */
  high: number;
};

const real = ({ count, row }: Rows) => count * row;

/** Of the element that scrolls: as long as the rows, or as long as can be. */
export const long = (rows: Rows) => Math.min(real(rows), Math.max(HIGHEST, rows.high));

/** How many pixels of the rows one pixel of the scroll bar stands for; 1 unless there are very many. */
function ratio(rows: Rows): number {
  const way = long(rows) - rows.high;
  return way <= 0 ? 1 : Math.max(1, (real(rows) - rows.high) / way);
}

/** What of the rows stands at the upper edge when it is scrolled so far. */
const topOf = (rows: Rows, scrolled: number) => scrolled * ratio(rows);

/** The rows worth drawing: those in sight and `beyond` on each side; `to` is the first that is not drawn. */
export function drawn(rows: Rows, scrolled: number, beyond = 6): { from: number; to: number } {
  const top = topOf(rows, scrolled);
  const from = Math.floor(top / rows.row) - beyond;
  const to = Math.ceil((top + rows.high) / rows.row) + beyond;
  const within = (index: number) => Math.max(0, Math.min(rows.count, index));
  return { from: within(from), to: within(to) };
}

/** Where a row stands in the element that scrolls. */
export const placeOf = (rows: Rows, index: number, scrolled: number) =>
  index * rows.row - topOf(rows, scrolled) + scrolled;

/** How far to scroll so that the row is seen whole; null where it is. */
export function toSee(rows: Rows, index: number, scrolled: number): number | null {
  const top = topOf(rows, scrolled);
  const at = index * rows.row;
  if (at < top) return at / ratio(rows);
  if (at + rows.row > top + rows.high) return Math.max(0, (at + rows.row - rows.high) / ratio(rows));
  return null;
}
