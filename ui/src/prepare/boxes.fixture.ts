/** Numbers and boxes that are made at random, the same each time. For tests. */

import { WHOLE, type Box } from './box';

/** Whole numbers from 0 up to a bound that is left out. */
export function chance(seed: number) {
  let state = seed;
  return (bound: number): number => {
    // Numerical Recipes' generator; its upper bits are the better ones.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

export function boxBy(next: (bound: number) => number, least: number): Box {
  const width = least + next(WHOLE - least + 1);
  const height = least + next(WHOLE - least + 1);
  return { x: next(WHOLE - width + 1), y: next(WHOLE - height + 1), width, height };
}
