/** A text in the pieces that matches part it in. */

import type { Mark } from './wire';

export type Segment = { text: string; found: boolean };

/**
 * The matches in their order, none within or beside another: words of one phrase with nothing but a space between them
 * are one match to the eye. What lies outside the text is cut off.
 */
export function joined(text: string, marks: readonly Mark[]): Mark[] {
  const all: [number, number][] = [];
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const end = Math.min(to, text.length);
    if (end <= from) continue;
    const last = all.at(-1);
    if (last && text.slice(last[1], from).trim() === '') last[1] = Math.max(last[1], end);
    else all.push([from, end]);
  }
  return all;
}

export function segments(text: string, marks: readonly Mark[]): Segment[] {
  const all: Segment[] = [];
  let at = 0;
  const take = (to: number, found: boolean) => {
    if (to > at) all.push({ text: text.slice(at, to), found });
    at = to;
  };
  for (const [from, to] of joined(text, marks)) {
    take(from, false);
    take(to, true);
  }
  take(text.length, false);
  return all;
}
