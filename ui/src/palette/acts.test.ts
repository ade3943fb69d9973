// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

import { ROOMS } from '../stores/panes.svelte';
import { CATALOGUES } from '../words/words';
import { SHORTCUTS, type ActId } from './shortcuts';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const { windowActs } = await import('./window-acts');
const { pageActs } = await import('./page-acts');
const { marginActs } = await import('../margin/palette');
const { photoActs } = await import('../photos/palette');
const { peopleActs } = await import('../directory/palette');
const { archiveActs } = await import('../archive/palette');

const ofPage = [...pageActs, ...marginActs].map((act) => ({ ...act, room: 'desk' }));
const all = [...windowActs, ...ofPage, ...archiveActs, ...photoActs, ...peopleActs];

test('everything that has keys can be done, once', () => {
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect((Object.keys(SHORTCUTS) as ActId[]).filter((id) => !ids.includes(id))).toEqual([]);
});

test('every act has a name and a group in both languages', () => {
  for (const words of Object.values(CATALOGUES)) {
    const nameless = all.filter(({ name, group }) => !name(words).trim() || !words.acts.groups[group]);
    expect(nameless.map(({ id }) => id)).toEqual([]);
  }
});

test('no two acts of one room share a shortcut', () => {
  for (const room of ROOMS) {
    const here = all.filter((act) => act.room === undefined || act.room === room);
    const keys: string[] = here.flatMap(({ id }) => SHORTCUTS[id]);
    expect(keys.filter((shortcut, at) => keys.indexOf(shortcut) !== at)).toEqual([]);
  }
});

test('without an article nothing of the page is possible', () =>
  expect(pageActs.filter((act) => act.possible()).map(({ id }) => id)).toEqual([]));
