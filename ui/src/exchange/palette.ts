/** What the palette can ask of other desks. */

import type { Act } from '../palette/acts.svelte';
import { hand } from '../stores/article-in-hand.svelte';
import { panes } from '../stores/panes.svelte';
import { exchangeActs as said } from '../words/exchange-acts';
import { choosePackages, sendToDesk } from './open';

export const exchangeActs: readonly Act[] = [
  {
    id: 'sendToDesk',
    group: 'window',
    name: (w) => said[w.language].sendToDesk,
    possible: () => hand.id !== null && panes.room === 'desk',
    run: () => void sendToDesk(),
  },
  {
    id: 'receivePackages',
    group: 'window',
    name: (w) => said[w.language].receivePackages,
    possible: () => true,
    run: () => void choosePackages(),
  },
];
