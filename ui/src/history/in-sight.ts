/**
 * Which of many lines of one height are worth drawing: those in sight and a few beyond, so that a long history opens
 * as fast as a short one.
 */

/** Lines drawn beyond each edge. */
const BEYOND = 6;

/** All lengths in CSS pixels; `to` is the first that is not drawn. */
export function inSight(
  scrolled: number,
  room: number,
  line: number,
  count: number,
): { from: number; to: number } {
  if (line <= 0) return { from: 0, to: Math.min(count, 2 * BEYOND) };
  const first = Math.floor(scrolled / line);
  const last = Math.ceil((scrolled + room) / line);
  const from = Math.min(Math.max(0, first - BEYOND), count);
  return { from, to: Math.min(count, last + BEYOND) };
}

/** How far to scroll so that a line is seen whole; null where it is. */
export function toSee(index: number, scrolled: number, room: number, line: number): number | null {
  const top = index * line;
  if (top < scrolled) return top;
  return top + line > scrolled + room ? top + line - room : null;
}
