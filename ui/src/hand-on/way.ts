import type { State, Step } from '../bindings';
import type { StepRow } from '../bindings';

const STEPS: Partial<Record<`${State}-${State}`, Step>> = {
  'draft-submitted': 'submit',
  'returned-submitted': 'submit',
  'submitted-draft': 'withdraw',
  'submitted-editing': 'take_up',
  'submitted-returned': 'return',
  'editing-returned': 'return',
  'editing-approved': 'approve',
  'approved-exported': 'export',
  'exported-exported': 'export',
  'approved-editing': 'reopen',
  'exported-editing': 'reopen',
};

/** The step that leads from one state to the other; null for one that the table does not know (any more). */
export const stepOf = ({ from, to }: Pick<StepRow, 'from' | 'to'>): Step | null =>
  STEPS[`${from}-${to}`] ?? null;
