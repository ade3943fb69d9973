/** What the palette and the keys can ask of an article that goes from hand to hand. */

import type { Step } from '../bindings';
import type { Act } from '../palette/acts.svelte';
import { hand } from '../stores/article-in-hand.svelte';
import { panes } from '../stores/panes.svelte';
import { branchOff, openSteps, retry, startStep } from './acts';

/** The export has an act of its own. */
const STEPS = ['submit', 'withdraw', 'take_up', 'return', 'approve', 'reopen'] as const satisfies Step[];

const held = () => hand.id !== null && hand.standing.holder !== null;

export const handOnActs: readonly Act[] = [
  ...STEPS.map((step): Act => ({
    id: step,
    group: 'steps',
    name: (w) => w.steps[step],
    possible: () => hand.id !== null && openSteps().includes(step),
    run: () => void startStep(step),
  })),
  {
    id: 'history',
    group: 'steps',
    name: (w) => w.history.title,
    possible: () => hand.id !== null,
    run: () => (panes.dialog = 'history'),
  },
  {
    id: 'settle',
    group: 'steps',
    name: (w) => w.handOn.settle,
    possible: () => hand.id !== null && !held() && hand.standing.leaves.length > 1,
    run: () => (panes.dialog = 'settling'),
  },
  {
    id: 'branchOff',
    group: 'steps',
    name: (w) => w.handOn.branchIt,
    possible: () => held() || hand.taken,
    run: () => void branchOff(),
  },
  {
    id: 'retryHeld',
    group: 'steps',
    name: (w) => w.handOn.retryHeld,
    possible: held,
    run: () => void retry(),
  },
];
