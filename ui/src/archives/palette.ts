/** What the palette can ask of the archives of this machine. */

import type { Act } from '../palette/acts.svelte';
import { panes } from '../stores/panes.svelte';
import { archiveActs as said } from '../words/archive-acts';

export const archiveActs: readonly Act[] = [
  {
    id: 'archives',
    group: 'window',
    name: (w) => said[w.language].open,
    possible: () => true,
    run: () => (panes.dialog = 'archives'),
  },
];
