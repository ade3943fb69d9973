/**
 * Suggesting: a person works on a copy of the page, and what differs from the author's page is what they propose.
 * While the copy is on the screen, every annotation keeps its positions in the author's page, which stands still.
 */

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';

import type { Proposal } from './annotation';
import { changesBetween, type Change } from './changes';
import { fits, textIn, type Range } from './place';

export type Copy = {
  /** The author's page and its undo history, untouched. */
  author: EditorState;
  who: string;
  /** What the copy differs in, in page order, and the same as proposals, one for one. */
  changes: Change[];
  own: Proposal[];
  /** From the author's page to the copy. */
  map: StepMap;
  /** Text is being composed, and the changes are those from before. */
  stale: boolean;
};

export type Clock = { id: () => string; now: () => string };

const overlap = (one: Range, other: Range) => one.from <= other.to && one.to >= other.from;

/** The same proposal as before where it still stands at the same place; its time is when it was first made. */
function proposals(
  copy: Node,
  author: Node,
  who: string,
  changes: Change[],
  was: Proposal[],
  clock: Clock,
): Proposal[] {
  const left = [...was];
  return changes.map(({ older, newer }) => {
    const index = left.findIndex((proposal) => overlap(proposal, older));
    const [known] = index < 0 ? [] : left.splice(index, 1);
    const slice = copy.slice(newer.from, newer.to);
    if (known?.from === older.from && known.to === older.to && known.slice.eq(slice)) return known;
    return {
      id: known?.id ?? clock.id(),
      author: who,
      time: known?.time ?? clock.now(),
      ...older,
      old: textIn(author, older.from, older.to),
      // Read from the page when it is kept.
      before: '',
      slice,
      lost: false,
    };
  });
}

type Begun = Pick<Copy, 'author' | 'who' | 'own'>;

/** The copy as it stands now. */
export function compared({ author, who, own: was }: Begun, page: Node, clock: Clock): Copy {
  const changes = changesBetween(author.doc, page);
  const own = proposals(page, author.doc, who, changes, was, clock);
  const ranges = changes.flatMap(({ older, newer }) => [
    older.from,
    older.to - older.from,
    newer.to - newer.from,
  ]);
  return { author, who, changes, own, map: new StepMap(ranges), stale: false };
}

/** The page with these proposals made; those that cannot be are left over. */
export function applied(page: Node, wanted: readonly Proposal[]): { page: Node; left: Proposal[] } {
  const left: Proposal[] = [];
  let made = page;
  let end = page.content.size + 1;
  for (const proposal of [...wanted].sort((a, b) => b.from - a.from || b.to - a.to)) {
    const { from, to, slice, lost, old } = proposal;
    if (lost || to > end || textIn(page, from, to) !== old || !fits(made, proposal, slice)) {
      left.push(proposal);
      continue;
    }
    made = made.replace(from, to, slice);
    end = from;
  }
  return { page: made, left };
}
