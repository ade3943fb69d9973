/** Two versions of one article made one: what was chosen at each place where they differ, and what comes of it. */

import type { ComparedBlock, Piece, Side } from '../bindings';

/** A choice for each piece that is not the same, in their order; null where none is made yet. */
export type Picks = readonly (Side | null)[];

/** The pieces that ask for a choice. */
export const differing = (pieces: readonly Piece[]): Piece[] => pieces.filter(({ same }) => !same);

export const unpicked = (pieces: readonly Piece[]): Picks => differing(pieces).map(() => null);

export const allOf = (pieces: readonly Piece[], side: 'left' | 'right'): Picks =>
  differing(pieces).map(() => side);

/** The choices where every one is made, else null. */
export const complete = (picks: Picks): Side[] | null => {
  const made = picks.filter((pick) => pick !== null);
  return made.length === picks.length ? made : null;
};

export type Line = {
  kind: string;
  name: string;
  text: string;
  /** Where the text comes from; null where both say the same. */
  side: 'left' | 'right' | null;
};

const line = ({ kind, name }: ComparedBlock, text: string | null, side: Line['side']): Line[] =>
  text === null ? [] : [{ kind, name, text, side }];

/** The text of the result, a block a line; "open" where a choice is still to be made. */
export function preview(pieces: readonly Piece[], picks: Picks): (Line | 'open')[] {
  let asked = 0;
  return pieces.flatMap((piece): (Line | 'open')[] => {
    if (piece.same) return piece.blocks.flatMap((block) => line(block, block.newer ?? block.older, null));
    const pick = picks[asked] ?? null;
    asked += 1;
    if (pick === null) return ['open'];
    const sides = pick === 'both' ? (['left', 'right'] as const) : [pick];
    return sides.flatMap((side) =>
      piece.blocks.flatMap((block) => line(block, side === 'left' ? block.older : block.newer, side)),
    );
  });
}
