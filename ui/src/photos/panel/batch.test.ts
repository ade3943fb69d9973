// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, photo } from '../desk.fixture';
import { common } from './fields';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { batch } = await import('./batch.svelte');
const { deeds } = await import('../deeds.svelte');
const { infos } = await import('../infos.svelte');

const IDS = ['a', 'b'];
const captions = () => IDS.map((id) => desk.say(id)?.caption);
beforeEach(async () => {
  desk.lay(
    photo('a', { caption: 'Hội nghị', creators: ['Thanh Hòa'] }),
    photo('b', { caption: 'Bế mạc', creators: ['Thanh Hòa'] }),
  );
  await infos.refresh(IDS);
  batch.clear();
});

test('what all photos say is shown, what differs is not', () => {
  const words = IDS.flatMap((id) => desk.say(id) ?? []);
  expect(common(words, 'creators')).toBe('Thanh Hòa');
  expect(common(words, 'caption')).toBeNull();
  expect(batch.shown('creators', 'Thanh Hòa')).toBe('Thanh Hòa');
  expect(batch.shown('caption', null)).toBe('');
});

test('a field that nobody wrote in changes nothing', () => {
  batch.writeHow('caption', 'append');
  expect(batch.changes).toEqual([]);
  batch.write('caption', ' ');
  expect(batch.changes).toEqual([]);
});

test('replacing by nothing empties the field', () => {
  batch.write('caption', '');
  expect(batch.changes).toEqual([{ field: 'caption', how: 'replace', text: '' }]);
});

test('to put something before or behind one begins with an empty field', () => {
  batch.writeHow('creators', 'append');
  expect(batch.shown('creators', 'Thanh Hòa')).toBe('');
});

test('the first photo is foretold and nothing is written', async () => {
  batch.writeHow('caption', 'prepend');
  batch.write('caption', 'Việt Trì:');
  await batch.foretell('a');
  expect(batch.first?.caption).toBe('Việt Trì: Hội nghị');
  expect(captions()).toEqual(['Hội nghị', 'Bế mạc']);
});

test('all are written at once, and taken back at once', async () => {
  batch.writeHow('caption', 'append');
  batch.write('caption', 'năm 2021');
  batch.write('credit', 'PhuthoPortal');
  await batch.apply(IDS);
  expect(captions()).toEqual(['Hội nghị năm 2021', 'Bế mạc năm 2021']);
  expect(batch.changes).toEqual([]);
  expect(infos.of('b')?.words.credit).toBe('PhuthoPortal');
  await deeds.undo();
  expect(captions()).toEqual(['Hội nghị', 'Bế mạc']);
  expect(infos.of('b')?.words.credit).toBe('');
});

test('what could not be written stays typed', async () => {
  desk.fails = true;
  batch.write('caption', 'Một chú thích');
  await batch.apply(IDS);
  expect(batch.changes).toHaveLength(1);
});
