// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

import { PLAIN } from './recipe';
import type { PhotoInfo, Recipe } from './wire';

// jsdom knows no colour scheme.
window.matchMedia = () =>
  ({ matches: false, addEventListener: () => undefined }) as unknown as MediaQueryList;
const preparePhoto = vi.fn((id: string, recipe: Recipe) => Promise.resolve({ id, name: 'a.jpg', recipe }));
vi.mock('./wire', () => ({ preparePhoto: (id: string, recipe: Recipe) => preparePhoto(id, recipe) }));

const { keep, leave } = await import('./keeping');
const { onPrepared } = await import('./prepared');
const { notices } = await import('../stores/notices.svelte');

const photo = { id: '1', name: 'a.jpg', recipe: PLAIN } as PhotoInfo;
const turned = { ...PLAIN, turns: 1 };
let told: number[] = [];
onPrepared(({ recipe }) => told.push(recipe.turns));
beforeEach(() => {
  told = [];
  notices.all = [];
  preparePhoto.mockClear();
});
const settled = () => new Promise((done) => setTimeout(done));

test('what is kept is told, and its notice puts the former recipe back', async () => {
  const kept = await keep(photo, turned);
  expect(kept.recipe).toEqual(turned);
  notices.all[0]?.act?.run();
  await settled();
  expect(preparePhoto.mock.calls).toEqual([
    ['1', turned],
    ['1', PLAIN],
  ]);
  expect(told).toEqual([1, 0]);
  expect(notices.all).toHaveLength(1);
  expect(notices.all[0]?.act).toBeUndefined();
});

test('what could not be kept is thrown, and nobody is told of it', async () => {
  preparePhoto.mockRejectedValueOnce(new Error('full'));
  await expect(keep(photo, turned)).rejects.toThrow('full');
  expect(told).toEqual([]);
  expect(notices.all).toEqual([]);
});

test('a former recipe that could not be put back is a fault that is shown', async () => {
  await keep(photo, turned);
  preparePhoto.mockRejectedValueOnce(new Error('full'));
  notices.all[0]?.act?.run();
  await settled();
  expect(told).toEqual([1]);
  expect(notices.all.map(({ tone }) => tone)).toEqual(['fault']);
});

test('what is left without keeping changes nothing, and offers to go on', () => {
  leave(photo, turned);
  expect(preparePhoto).not.toHaveBeenCalled();
  expect(notices.all[0]?.act).toBeDefined();
});
