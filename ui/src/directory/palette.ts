/** What the palette and the keys can ask of the directory. */

import type { Act } from '../palette/acts.svelte';
import { people as said, type PeopleWords } from '../words/people';
import { people } from './people.svelte';

const act = (id: Act['id'], name: (words: PeopleWords) => string, run: () => void): Act => ({
  id,
  group: 'people',
  room: 'people',
  name: (w) => name(said[w.language]),
  possible: () => true,
  run,
});

export function create() {
  people.create();
  requestAnimationFrame(() => document.getElementById('person-code')?.focus());
}

export const peopleActs: readonly Act[] = [
  act('newPerson', (s) => s.create, create),
  act(
    'importPeople',
    (s) => s.import,
    () => void people.import(),
  ),
  act(
    'exportPeople',
    (s) => s.export,
    () => void people.export('csv'),
  ),
  act(
    'exportCodes',
    (s) => s.exportCodes,
    () => void people.export('photo_mechanic'),
  ),
];
