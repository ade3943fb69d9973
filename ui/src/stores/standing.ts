/** What the house says of the article in the hand: where it stands, who has it, what speaks against it. */

import type { ConcernLine, State, Step } from '../bindings';
import type { Holder, OpenArticle, RevisionLine, StepRow } from '../bindings';

export type Standing = {
  state: State;
  /** The steps that this desk's person can take now. */
  steps: Step[];
  concerns: ConcernLine[];
  /** The last part of the address as it will be. */
  slug: string;
  /** Who has it open elsewhere. */
  holder: Holder | null;
  /** The branch that is written on here. */
  branch: string | null;
  /** Whether this desk's person may change it. */
  writable: boolean;
  trashed: boolean;
  /** The steps it has taken, oldest first. */
  way: StepRow[];
  /** More than one: versions beside each other, to be settled. */
  leaves: RevisionLine[];
};

export const NOTHING: Standing = {
  state: 'draft',
  steps: [],
  concerns: [],
  slug: '',
  holder: null,
  branch: null,
  writable: true,
  trashed: false,
  way: [],
  leaves: [],
};

export const standingOf = ({
  state,
  steps,
  concerns,
  address_slug,
  holder,
  branch,
  writable,
  trashed,
  way,
  leaves,
}: OpenArticle): Standing => ({
  state,
  steps,
  concerns,
  slug: address_slug,
  holder,
  branch,
  writable,
  trashed,
  way,
  leaves,
});
