/** What the palette and the keys can ask of the margin. */

import { acceptable } from '../editor/annotations/commands';
import { entries, marginOf } from '../editor/annotations/margin';
import type { Act } from '../palette/acts.svelte';
import { hand } from '../stores/article-in-hand.svelte';
import * as acts from './acts';

const now = () => (hand.page ? marginOf(hand.page) : null);
const any = () => {
  const margin = now();
  return margin !== null && entries(margin).length > 0;
};
const many = () => acts.mayWrite() && hand.page !== null && acceptable(hand.page).length > 0;

export const marginActs: readonly Act[] = [
  {
    id: 'comment',
    group: 'margin',
    name: (w) => w.margin.commentHere,
    possible: () => hand.page !== null && hand.mayComment,
    run: acts.comment,
  },
  {
    id: 'suggesting',
    group: 'margin',
    name: (w) => w.margin.suggest,
    possible: () => acts.mayWrite() || hand.suggesting,
    on: () => hand.suggesting,
    run: acts.toggleSuggesting,
  },
  { id: 'nextNote', group: 'margin', name: (w) => w.margin.next, possible: any, run: () => acts.next(1) },
  {
    id: 'previousNote',
    group: 'margin',
    name: (w) => w.margin.previous,
    possible: any,
    run: () => acts.next(-1),
  },
  {
    id: 'acceptHere',
    group: 'margin',
    name: (w) => w.margin.acceptHere,
    possible: () => many() && acts.isOnProposal(),
    run: acts.acceptHere,
  },
  {
    id: 'refuseHere',
    group: 'margin',
    name: (w) => w.margin.refuseHere,
    possible: () => acts.mayWrite() && acts.isOnProposal(),
    run: acts.refuseHere,
  },
  {
    id: 'acceptAll',
    group: 'margin',
    name: (w) => w.margin.acceptEvery,
    possible: many,
    run: acts.acceptAll,
  },
  {
    id: 'refuseAll',
    group: 'margin',
    name: (w) => w.margin.refuseEvery,
    possible: many,
    run: acts.refuseAll,
  },
];
