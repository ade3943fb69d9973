/** What is missing, as it stands before one step. */

import type { ConcernLine, Step } from '../bindings';

/** `needed` is refused without; `wanted` may stay as it is. */
export type Lacking = { needed: ConcernLine[]; wanted: ConcernLine[] };

export function lacking(concerns: readonly ConcernLine[], step: Step): Lacking {
  return {
    needed: concerns.filter(({ stops }) => stops.includes(step)),
    wanted: concerns.filter(({ stops }) => !stops.includes(step)),
  };
}

/** What a person is asked before a step is taken. */
export type Asked = 'checks' | 'reason' | 'export' | 'nothing';

/** A piece that is whole is handed on at once; one that is returned needs a word why. */
export function askedBefore(step: Step, concerns: readonly ConcernLine[]): Asked {
  switch (step) {
    case 'submit':
    case 'approve':
      return concerns.length > 0 ? 'checks' : 'nothing';
    case 'return':
      return 'reason';
    case 'export':
      return 'export';
    default:
      return 'nothing';
  }
}

/** The step that takes this one back, where the table has one. */
export const BACK: Partial<Record<Step, Step>> = { submit: 'withdraw', approve: 'reopen' };
