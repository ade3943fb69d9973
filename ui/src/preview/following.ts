/** Which page of a preview shows the block that the cursor is in. */

/** Kicker, headline and lead stand before the first block. */
const HEAD = 3;

/**
 * @param node The place of the cursor's node in the document, from 0.
 * @param blocks The page on which each block begins; null for one that shows nothing.
 */
export function pageOf(node: number, blocks: readonly (number | null)[]): number {
  for (let block = Math.min(node - HEAD, blocks.length - 1); block >= 0; block -= 1) {
    const page = blocks[block];
    if (page !== null && page !== undefined) return page;
  }
  return 0;
}
