/** What the palette and the keys can ask of the archive. */

import { openBulletins } from '../bulletin/making.svelte';
import type { Act } from '../palette/acts.svelte';
import type { ActId } from '../palette/shortcuts';
import { archive as said, type ArchiveWords } from '../words/archive';
import { bulletinWords } from '../words/bulletin';
import { exchangeActs } from '../words/exchange-acts';
import * as acts from './acts';
import { acting } from './acting/acting.svelte';
import { archive } from './archive.svelte';
import { EVERYTHING, isFiltered } from './finding';
import { viewing } from './viewing.svelte';

type Doing = { possible?: () => boolean; run: () => unknown } & Pick<Act, 'ofFields' | 'on'>;

function act(id: ActId, name: (words: ArchiveWords) => string, { possible, run, ...doing }: Doing): Act {
  return {
    id,
    group: 'archive',
    room: 'archive',
    name: (w) => name(said[w.language]),
    possible: possible ?? (() => true),
    run: () => void run(),
    ...doing,
  };
}

const some = () => archive.inHand.length > 0 && !acting.running;
const kept = () => some() && !acts.inTrash();
const asking = (id: ActId, what: NonNullable<typeof viewing.asking>, name: (words: ArchiveWords) => string) =>
  act(id, name, { possible: kept, run: () => (viewing.asking = what) });

export const archiveActs: readonly Act[] = [
  act('openFound', (a) => a.acts.open, {
    possible: () => archive.active !== null && !acts.inTrash(),
    run: () => archive.active !== null && acts.openFound(archive.active),
  }),
  act('searchHelp', (a) => a.acts.help, { run: () => (viewing.help = true) }),
  act('saveFinding', (a) => a.acts.save, {
    possible: () => isFiltered(archive.finding),
    run: () => (viewing.asking = 'save'),
  }),
  act('chooseFound', (a) => a.chooseAll, {
    possible: () => archive.results.count > 0,
    run: () => archive.chooseAll(),
    ofFields: true,
  }),
  asking('tagFound', 'tag', (a) => a.act.tag),
  asking('untagFound', 'untag', (a) => a.act.untag),
  asking('sectionFound', 'section', (a) => a.act.section),
  asking('stateFound', 'state', (a) => a.act.state),
  asking('exportFound', 'export', (a) => a.act.export),
  {
    id: 'bulletinFound',
    group: 'archive',
    room: 'archive',
    name: (w) => bulletinWords[w.language].ofFound,
    possible: kept,
    run: () => void openBulletins(archive.inHand),
  },
  {
    ...act('sendFound', (a) => a.act.export, { possible: kept, run: acts.sendFound }),
    name: (w) => exchangeActs[w.language].sendToDesk,
  },
  act('trashFound', (a) => a.act.trash, { possible: kept, run: acts.trash, ofFields: true }),
  act('restoreFound', (a) => a.act.restore, {
    possible: () => some() && acts.inTrash(),
    run: acts.restore,
  }),
  act('undoFound', (a) => a.act.undo, {
    possible: () => acting.former !== null,
    run: () => acting.undo(),
    ofFields: true,
  }),
  act('showTrash', (a) => a.acts.trashView, {
    possible: () => !archive.finding.trashed,
    run: () => archive.show({ ...EVERYTHING, trashed: true }),
  }),
];
