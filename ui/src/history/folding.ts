/** A comparison as it is read: long stretches that did not change folded away. */

import type { ComparedBlock } from '../bindings';

export type Row =
  | { is: 'block'; block: ComparedBlock; index: number }
  /** `from` is the place of the first block that is folded away. */
  | { is: 'fold'; from: number; blocks: ComparedBlock[] };

/** Equal blocks that stay on each side of a change, so that one sees where it stands. */
const AROUND = 1;
/** A fold that hides less is longer than what it hides. */
const LEAST = 2;

/** `unfolded` are the folds, by `from`, that a person has opened. */
export function folded(blocks: readonly ComparedBlock[], unfolded: ReadonlySet<number>): Row[] {
  const near = (index: number) => {
    for (let by = -AROUND; by <= AROUND; by += 1) if (blocks[index + by]?.changed) return true;
    return false;
  };
  const rows: Row[] = [];
  let stretch: ComparedBlock[] = [];
  const close = (end: number) => {
    const from = end - stretch.length;
    if (stretch.length >= LEAST && !unfolded.has(from)) rows.push({ is: 'fold', from, blocks: stretch });
    else rows.push(...stretch.map((block, i): Row => ({ is: 'block', block, index: from + i })));
    stretch = [];
  };
  blocks.forEach((block, index) => {
    if (near(index)) {
      close(index);
      rows.push({ is: 'block', block, index });
    } else {
      stretch.push(block);
    }
  });
  close(blocks.length);
  return rows;
}

/** The page and the fields beside it; of the fields only those that differ. */
export function parted(blocks: readonly ComparedBlock[]): { page: ComparedBlock[]; facts: ComparedBlock[] } {
  return {
    page: blocks.filter(({ kind, changed, older, newer }) => kind !== 'fact' && (changed || older || newer)),
    facts: blocks.filter(({ kind, changed }) => kind === 'fact' && changed),
  };
}
