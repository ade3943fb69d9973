// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

import { CATALOGUES } from '../words/words';
import { SHORTCUTS, type ActId } from './shortcuts';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const { windowActs } = await import('./window-acts');
const { pageActs } = await import('./page-acts');
const { marginActs } = await import('../margin/palette');

const all = [...windowActs, ...pageActs, ...marginActs];

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

test('without an article nothing of the page is possible', () =>
  expect(pageActs.filter((act) => act.possible()).map(({ id }) => id)).toEqual([]));
