/** The order of a bulletin's sections and articles. */

import type { BulletinEntry } from '../bindings';

export type Entries = readonly BulletinEntry[];

/** Takes the entry at `from` to stand before what is at `to` now; `to` past the last one is the end. */
export function moved(entries: Entries, from: number, to: number): Entries {
  const entry = entries[from];
  const target = Math.max(0, Math.min(to, entries.length));
  if (!entry || target === from || target === from + 1) return entries;
  const without = entries.filter((_, index) => index !== from);
  return without.toSpliced(target > from ? target - 1 : target, 0, entry);
}

export const without = (entries: Entries, at: number): Entries => entries.toSpliced(at, 1);

export const renamed = (entries: Entries, at: number, title: string): Entries =>
  entries.map((entry, index) => (index === at ? { kind: 'section', title } : entry));

/** Before which entry something that is let go at this height stands. `middles`: of the entries, from the top. */
export const placeAt = (height: number, middles: readonly number[]): number => {
  const below = middles.findIndex((middle) => height < middle);
  return below === -1 ? middles.length : below;
};
