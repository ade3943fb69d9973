/** What stands beside the page: comments, and changes that somebody proposes. */

import type { Node, Slice } from 'prosemirror-model';

import type { Comment, Suggestion } from '../../bindings';

/**
 * A comment's words are gone where its anchor's `from` is `to`. In the hand `quote` stays the fullest known form of
 * the words, so that they are found when they come back; what is kept is what stands there.
 */
export type { Anchor, Comment, Reply, Suggestion } from '../../bindings';

/** A proposed change in the hand: `slice` instead of what stands in `from..to`. */
export type Proposal = Omit<Suggestion, 'slice'> & {
  slice: Slice;
  /** Its words are gone or have become others: it is shown and can be put away, but never applied. */
  lost: boolean;
};

/** Where something stood in a block when that block, or the words in it, went. */
export type Home = { block: Node; from: number; to: number };

export type Annotations = {
  comments: Comment[];
  proposals: Proposal[];
  /** Proposals whose slice this program cannot read; they are kept to the letter and never applied. */
  held: Suggestion[];
  /** Of what has lost its words since the article was opened, by id. */
  homes: ReadonlyMap<string, Home>;
};

/** As the article keeps them. */
export type Kept = { comments: Comment[]; suggestions: Suggestion[] };

export const isLost = ({ anchor }: Comment) => anchor.from === anchor.to;
