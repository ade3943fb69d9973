/** What stands over the page: whose it is, why it cannot be written on, what is to be settled. */

import type { RevisionLine, StepRow } from '../bindings';
import type { Standing } from '../stores/standing';
import type { Words } from '../words/words';

export type Locked = keyof Words['handOn']['locked'];

export type Banner =
  | { is: 'taken' }
  | { is: 'held'; holder: NonNullable<Standing['holder']> }
  /** `settle`: what is written there stands beside the main line already. */
  | { is: 'branch'; settle: boolean }
  /** `back`: the step that makes it writable again, where this desk's person may take it. */
  | { is: 'locked'; why: Locked; back: 'withdraw' | 'reopen' | null }
  | { is: 'returned'; step: StepRow }
  | { is: 'versions'; leaves: readonly RevisionLine[] };

function locked({ state, steps, trashed }: Standing): Banner {
  const may = (step: 'withdraw' | 'reopen') => !trashed && steps.includes(step);
  const back = may('withdraw') ? 'withdraw' : may('reopen') ? 'reopen' : null;
  const why = (): Locked => {
    if (trashed) return 'trashed';
    if (state === 'submitted') return back === 'withdraw' ? 'submitted' : 'submittedOnly';
    return state === 'editing' || state === 'approved' || state === 'exported' ? state : 'other';
  };
  return { is: 'locked', why: why(), back };
}

/** The most pressing first. `taken`: somebody else took the article over while it was written on here. */
export function banners(standing: Standing, taken: boolean): Banner[] {
  const { state, holder, branch, writable, trashed, way, leaves } = standing;
  const shown: Banner[] = [];
  const several = leaves.length > 1;
  if (taken) shown.push({ is: 'taken' });
  else if (holder) shown.push({ is: 'held', holder });
  else if (branch !== null) shown.push({ is: 'branch', settle: several });
  else if (!writable) shown.push(locked(standing));
  const last = way.at(-1);
  if (state === 'returned' && last?.to === 'returned') shown.push({ is: 'returned', step: last });
  if (several && !taken && holder === null && branch === null && !trashed)
    shown.push({ is: 'versions', leaves });
  return shown;
}
