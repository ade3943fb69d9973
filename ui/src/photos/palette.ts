/** What the palette and the keys can ask of the room of photos. */

import type { Act } from '../palette/acts.svelte';
import type { ActId } from '../palette/shortcuts';
import { sheet as said, type SheetWords } from '../words/sheet';
import * as acts from './acts';
import { arrivals } from './arrivals.svelte';
import { deeds } from './deeds.svelte';
import { STEP } from './grid/lattice';
import { sheet } from './sheet.svelte';
import { viewing } from './viewing.svelte';
import type { Label } from './wire';

type Doing = { possible: () => boolean; run: () => unknown } & Pick<Act, 'ofFields' | 'on'>;

const some = () => acts.inHand().length > 0;
const one = () => acts.inHand().length === 1;

function act(id: ActId, name: (words: SheetWords) => string, { run, ...doing }: Doing): Act {
  return {
    id,
    group: 'photos',
    room: 'photos',
    name: (w) => name(said[w.language]),
    run: () => void run(),
    ...doing,
  };
}

const stars = (rating: 0 | 1 | 2 | 3 | 4 | 5) =>
  act(`rate${rating}`, (s) => s.rate(rating), { possible: some, run: () => acts.rate(rating) });

const labelled = (id: ActId, label: Label | 'none') =>
  act(id, (s) => s.labelIt(label), { possible: some, run: () => acts.label(label) });

export function toCaption() {
  viewing.panel = true;
  requestAnimationFrame(() => document.getElementById('words-caption')?.focus());
}

export const photoActs: readonly Act[] = [
  act('bringPhotos', (s) => s.bring.photos, { possible: () => true, run: acts.bringPhotos }),
  act('bringFolder', (s) => s.bring.folder, { possible: () => true, run: acts.bringFolder }),
  act('stopArrival', (s) => s.bring.stop, { possible: () => arrivals.running, run: () => arrivals.stop() }),
  act('attachPhotos', (s) => s.attach, { possible: () => some() && acts.mayAttach(), run: acts.attach }),
  act('lookClosely', (s) => s.loupe.open, {
    possible: () => sheet.selection.active !== null,
    run: () => acts.look(),
  }),
  act('comparePhotos', (s) => s.loupe.compare, {
    possible: () => sheet.chosen.length === 2 && viewing.loupe === null,
    run: acts.compareTwo,
  }),
  act('toCaption', (s) => s.toCaption, { possible: some, run: toCaption }),
  act('preparePhoto', (s) => s.prepare, { possible: one, run: acts.prepare }),
  act('sendPhotos', (s) => s.send, { possible: some, run: acts.send }),
  act('comparePhotoFields', (s) => s.compareFields, { possible: one, run: acts.compareFields }),
  stars(5),
  stars(4),
  stars(3),
  stars(2),
  stars(1),
  stars(0),
  labelled('labelRed', 'red'),
  labelled('labelYellow', 'yellow'),
  labelled('labelGreen', 'green'),
  labelled('labelBlue', 'blue'),
  labelled('labelPurple', 'purple'),
  labelled('labelNone', 'none'),
  act('chooseAll', (s) => s.chooseAll, {
    possible: () => sheet.items.length > 0,
    run: () => sheet.chooseAll(),
    ofFields: true,
  }),
  act('trashPhotos', (s) => s.trash, {
    possible: () => some() && !sheet.query.trashed,
    run: acts.trash,
    ofFields: true,
  }),
  act('undoPhotos', (s) => s.undo, {
    possible: () => deeds.done.length > 0,
    run: () => deeds.undo(),
    ofFields: true,
  }),
  act('larger', (s) => s.larger, { possible: () => true, run: () => sheet.resize(sheet.size * STEP) }),
  act('smaller', (s) => s.smaller, { possible: () => true, run: () => sheet.resize(sheet.size / STEP) }),
];
