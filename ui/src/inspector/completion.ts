/** What a field offers while one types in it, and how the arrow keys go through it. */

import { matching } from '../palette/match';

/**
 * Those of `known` that `typed` may mean, best first; `taken` are left out. What is written as typed, marks included,
 * comes before what only sounds like it; otherwise `known` keeps its order.
 */
export function offered(known: readonly string[], typed: string, taken: readonly string[] = []): string[] {
  const asked = typed.trim().normalize('NFC').toLowerCase();
  const free = known.filter((one) => !taken.includes(one));
  const fitting = matching(free, asked, (one) => [one]);
  const written = (one: string) => one.normalize('NFC').toLowerCase().startsWith(asked);
  return [...fitting.filter(written), ...fitting.filter((one) => !written(one))];
}

/** The option after a key, by its place; null is the text itself. Undefined where the key goes nowhere. */
export function moved(active: number | null, key: string, count: number): number | null | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      if (active === null) return 0;
      return active === count - 1 ? null : active + 1;
    case 'ArrowUp':
      if (active === null) return count - 1;
      return active === 0 ? null : active - 1;
    default:
      return undefined;
  }
}
