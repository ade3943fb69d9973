/** Into the copy, and back to the author's page with what was proposed. */

import { closeHistory } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';

import type { Comment, Proposal } from './annotation';
import { applied, compared, type Clock } from './copy';
import { marginOf, type Margin } from './margin';
import { ask } from './plugin';
import { AnnotationStep } from './step';

export const isSuggesting = (state: EditorState) => Boolean(marginOf(state)?.copy);

function withCaret(state: EditorState, pos: number): EditorState {
  const at = Math.min(pos, state.doc.content.size);
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))).scrollIntoView());
}

/** The page as `who` would have it. The author's page waits in it with its own history. */
export function suggesting(state: EditorState, who: string, clock: Clock): EditorState {
  const margin = marginOf(state);
  if (!margin || margin.copy) return state;
  const mine = margin.proposals.filter((proposal) => proposal.author === who && !proposal.lost);
  const { page, left } = applied(state.doc, mine);
  const own = mine.filter((proposal) => !left.includes(proposal));
  const copy = compared({ author: state, who, own }, page, clock);
  const begun: Margin = {
    ...margin,
    proposals: margin.proposals.filter((proposal) => !own.includes(proposal)),
    copy,
    pending: null,
  };
  const fresh = EditorState.create({ doc: page, plugins: state.plugins });
  const next = fresh.apply(ask(fresh.tr, { become: begun }));
  return withCaret(next, copy.map.map(state.selection.head));
}

type Item = Comment | Proposal;

/** What must go and what must come so that `was` becomes `now`. */
function exchange<T extends Item>(was: readonly T[], now: readonly T[]) {
  return {
    removed: was.filter((item) => !now.includes(item)),
    added: now.filter((item) => !was.includes(item)),
  };
}

/** The author's page again, with what was proposed beside it: one act that can be undone. */
export function backToAuthor(state: EditorState, clock: Clock): EditorState {
  const margin = marginOf(state);
  if (!margin?.copy) return state;
  const copy = margin.copy.stale ? compared(margin.copy, state.doc, clock) : margin.copy;
  const { author } = copy;
  const was = marginOf(author);
  if (!was) return author;
  const comments = exchange(was.comments, margin.comments);
  const proposals = exchange(was.proposals, [...margin.proposals, ...copy.own]);
  let next = author;
  if ([comments, proposals].some(({ removed, added }) => removed.length + added.length > 0)) {
    const step = new AnnotationStep(
      { comments: comments.removed, proposals: proposals.removed },
      { comments: comments.added, proposals: proposals.added },
    );
    next = author.apply(closeHistory(author.tr).step(step));
  }
  return withCaret(next, copy.map.invert().map(state.selection.head, -1));
}
