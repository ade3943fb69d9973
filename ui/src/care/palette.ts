/** What the palette and the room of the archive can ask of its keeping. */

import { openBringing } from '../bringing/open';
import type { Act } from '../palette/acts.svelte';
import { careActs as said } from '../words/care-acts';
import { openCare } from './open';
import type { Part } from './part.svelte';

type Name = keyof typeof said.vi;

const act = (id: Name, run: () => void): Act => ({
  id,
  group: 'care',
  name: (w) => said[w.language][id],
  possible: () => true,
  run,
});
const part = (id: Name, part: Part) => act(id, () => openCare(part));

export const careActs: readonly Act[] = [
  act('bringOld', openBringing),
  part('statistics', 'statistics'),
  part('verify', 'verify'),
  part('backup', 'backup'),
  part('restoreBackup', 'restore'),
  part('emptyTrash', 'trash'),
  part('openForm', 'openForm'),
  act('copyReport', () => void import('./report').then(({ copyReport }) => copyReport())),
];
