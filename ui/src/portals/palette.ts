/** What the palette can ask of portals. */

import type { Act } from '../palette/acts.svelte';
import { hand } from '../stores/article-in-hand.svelte';
import { panes } from '../stores/panes.svelte';
import { portalActs as said } from '../words/portal-acts';
import { copyArticle } from './copy';

export const portalActs: readonly Act[] = [
  {
    id: 'portals',
    group: 'window',
    name: (w) => said[w.language].portals,
    possible: () => true,
    run: () => (panes.dialog = 'portals'),
  },
  {
    id: 'copyArticle',
    group: 'window',
    name: (w) => said[w.language].copy,
    possible: () => hand.id !== null && panes.room === 'desk',
    run: () => void copyArticle(),
  },
];
