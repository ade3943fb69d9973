/** The table of steps, as the desk of cardboard knows it. */

import type { Role, State, Step } from '../../src/bindings';

const ANYONE: Role[] = ['reporter', 'photographer', 'editor'];
const EDITORS: Role[] = ['editor'];
const TABLE: [State, Step, State, Role[]][] = [
  ['draft', 'submit', 'submitted', ANYONE],
  ['returned', 'submit', 'submitted', ANYONE],
  ['submitted', 'withdraw', 'draft', ANYONE],
  ['submitted', 'take_up', 'editing', EDITORS],
  ['submitted', 'return', 'returned', EDITORS],
  ['editing', 'return', 'returned', EDITORS],
  ['editing', 'approve', 'approved', EDITORS],
  ['approved', 'export', 'exported', ANYONE],
  ['approved', 'reopen', 'editing', EDITORS],
  ['exported', 'export', 'exported', ANYONE],
  ['exported', 'reopen', 'editing', EDITORS],
];

export const steps = (from: State, role: Role): Step[] =>
  TABLE.filter(([state, , , by]) => state === from && by.includes(role)).map(([, step]) => step);
export const after = (from: State, step: Step): State =>
  TABLE.find(([state, taken]) => state === from && taken === step)?.[2] ?? from;
export const mayWrite = (state: State, role: Role): boolean =>
  state === 'draft' ||
  state === 'returned' ||
  ((state === 'submitted' || state === 'editing') && role === 'editor');
