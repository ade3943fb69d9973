/** What is missing, as it stands before one step. */

import type { LackLine, Step } from '../bindings';

/** `needed` is refused without; `wanted` may stay as it is. */
export type Lacking = { needed: LackLine[]; wanted: LackLine[] };

export function lacking(lacks: readonly LackLine[], step: Step): Lacking {
  return {
    needed: lacks.filter(({ stops }) => stops.includes(step)),
    wanted: lacks.filter(({ stops }) => !stops.includes(step)),
  };
}

/** What a person is asked before a step is taken. */
export type Asked = 'lacks' | 'reason' | 'export' | 'nothing';

/** A piece that is whole is handed on at once; one that is returned needs a word why. */
export function askedBefore(step: Step, lacks: readonly LackLine[]): Asked {
  switch (step) {
    case 'submit':
    case 'approve':
      return lacks.length > 0 ? 'lacks' : 'nothing';
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
