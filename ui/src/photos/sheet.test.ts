// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, photo } from './desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { Sheet } = await import('./sheet.svelte');
const { arrivals } = await import('./arrivals.svelte');
const { EVERYTHING, isFiltered } = await import('./query');

const PLAIN = { ctrl: false, shift: false };
const NEWS = { arrival: 7, stage: 'running', found: 3, taken: 0, doubles: 0, rate: 0, fault: null } as const;
let sheet: InstanceType<typeof Sheet>;
beforeEach(async () => {
  desk.lay(photo('a'), photo('b', { caption: 'có' }), photo('c'));
  sheet = new Sheet();
  await sheet.refresh();
});

test('a captioned photo stays where it is until something else is asked for', async () => {
  await sheet.show({ lack: 'caption' });
  expect(sheet.keys).toEqual(['a', 'c']);
  desk.lay(photo('a', { caption: 'vừa viết' }), photo('b', { caption: 'có' }), photo('c'));
  await sheet.recount();
  expect(sheet.keys).toEqual(['a', 'c']);
  expect(sheet.counts.caption).toBe(1);
  await sheet.show({ lack: 'caption' });
  expect(sheet.keys).toEqual(['c']);
});

test('a late answer to an older question is dropped', async () => {
  let open: () => void = () => undefined;
  desk.gate = new Promise((resolve) => (open = resolve));
  const late = sheet.show({ text: 'b' });
  desk.gate = null;
  await sheet.show({ text: 'c' });
  open();
  await late;
  expect(sheet.keys).toEqual(['c']);
});

test('what is chosen stays chosen where it is found again', async () => {
  sheet.click('a', PLAIN);
  sheet.click('b', { ctrl: true, shift: false });
  await sheet.show({ lack: 'caption' });
  expect(sheet.chosen).toEqual(['a']);
});

test('photos on their way stand in their order and turn into photos where they stand', () => {
  const key = (key: string, photo: string | null) => ({ key, name: `${key}.jpg`, photo });
  sheet.showArrival();
  arrivals.hear({ ...NEWS, failures: [], fresh: [key('1', null), key('2', null)] });
  expect(sheet.keys).toEqual(['arriving-1', 'arriving-2']);
  const slots = sheet.items.map(({ slot }) => slot);
  sheet.click('arriving-2', PLAIN);
  expect(sheet.chosen).toEqual([]);
  arrivals.hear({ ...NEWS, failures: [], fresh: [key('2', 'b'), key('3', null)] });
  sheet.arrived('2', 'b');
  expect(sheet.keys).toEqual(['arriving-1', 'b', 'arriving-3']);
  expect(sheet.items.slice(0, 2).map(({ slot }) => slot)).toEqual(slots);
  expect(sheet.chosen).toEqual(['b']);
  arrivals.hear({ ...NEWS, failures: [], arrival: 8, fresh: [] });
  expect(sheet.keys).toEqual([]);
});

test('beside a photo is the next one that is there', () => {
  expect(sheet.beside('a', 1)?.key).toBe('b');
  expect(sheet.beside('c', 1)).toBeNull();
  expect(sheet.beside(null, 1)?.key).toBe('a');
});

test('an order leaves nothing out, a blank search neither', () => {
  expect(isFiltered({ ...EVERYTHING, order: 'name', descending: false, text: ' ' })).toBe(false);
  expect(isFiltered({ ...EVERYTHING, rating: 1 })).toBe(true);
});
