/** What stands beside the page, as the editor's state holds it. */

import { PluginKey, type EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';

import { isLost, type Annotations, type Comment, type Proposal } from './annotation';
import type { Change } from './changes';
import type { Copy } from './copy';
import type { Range } from './place';

export type Margin = Annotations & {
  /** While somebody suggests: positions are those of `copy.author.doc`, not of the page on the screen. */
  copy: Copy | null;
  /** The annotation at the cursor, or the one that was asked for. */
  active: string | null;
  /** The words that a comment is being written on, on the screen. */
  pending: Range | null;
  decorations: DecorationSet;
};

export const marginKey = new PluginKey<Margin>('margin');
export const marginOf = (state: EditorState): Margin | null => marginKey.getState(state) ?? null;

/** One annotation and where it stands on the screen. `own`: a change in the copy on the screen. */
export type Entry = { id: string; range: Range; lost: boolean } & (
  { kind: 'comment'; comment: Comment } | { kind: 'proposal'; proposal: Proposal; own: Change | null }
);

/** All annotations in the order of the page. */
export function entries({ comments, proposals, copy }: Margin): Entry[] {
  const seen = ({ from, to }: Range): Range => {
    if (!copy) return { from, to };
    const start = copy.map.map(from, from === to ? -1 : 1);
    return { from: start, to: Math.max(start, copy.map.map(to, -1)) };
  };
  const all: Entry[] = [
    ...comments.map((comment): Entry => {
      const { id, anchor } = comment;
      return { kind: 'comment', id, range: seen(anchor), lost: isLost(comment), comment };
    }),
    ...proposals.map((proposal): Entry => {
      const { id, lost } = proposal;
      return { kind: 'proposal', id, range: seen(proposal), lost, proposal, own: null };
    }),
    ...(copy?.own ?? []).map((proposal, index): Entry => {
      const own = copy?.changes[index] ?? null;
      return { kind: 'proposal', id: proposal.id, range: own?.newer ?? proposal, lost: false, proposal, own };
    }),
  ];
  return all.sort((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
}

/** The smallest annotation around a position of the screen; what is settled is not in the way. */
export function entryAt(all: readonly Entry[], pos: number): Entry | null {
  let best: Entry | null = null;
  for (const entry of all) {
    const { from, to } = entry.range;
    const settled = entry.kind === 'comment' && entry.comment.resolved !== null;
    if (entry.lost || settled || pos < from || pos > to) continue;
    if (!best || to - from < best.range.to - best.range.from) best = entry;
  }
  return best;
}
