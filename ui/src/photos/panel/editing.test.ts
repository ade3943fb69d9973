// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, photo } from '../desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { editing } = await import('./editing.svelte');
const { infos } = await import('../infos.svelte');
const { notices } = await import('../../stores/notices.svelte');

beforeEach(async () => {
  vi.useFakeTimers();
  desk.lay(photo('a', { caption: 'cũ' }), photo('b'));
  await infos.refresh(['a', 'b']);
  notices.all = [];
});
afterEach(async () => {
  await editing.flushAll();
  vi.useRealTimers();
});
const said = (id: string) => desk.say(id)?.caption;

test('what is typed is kept after a pause, once', async () => {
  editing.write('a', 'caption', 'Quang');
  editing.write('a', 'caption', 'Quang cảnh');
  await vi.advanceTimersByTimeAsync(600);
  expect(said('a')).toBe('cũ');
  await vi.advanceTimersByTimeAsync(200);
  expect(said('a')).toBe('Quang cảnh');
  expect(desk.written).toHaveLength(1);
});

test('going from photo to photo at once loses nothing', async () => {
  editing.hold('a', 'caption');
  editing.write('a', 'caption', 'của a');
  editing.release('a', 'caption');
  editing.hold('b', 'caption');
  editing.write('b', 'caption', 'của b');
  editing.release('b', 'caption');
  expect([editing.text('a', 'caption'), editing.text('b', 'caption')]).toEqual(['của a', 'của b']);
  await vi.advanceTimersByTimeAsync(0);
  expect([said('a'), said('b')]).toEqual(['của a', 'của b']);
});

test('what is typed while it is written is written next', async () => {
  let open: () => void = () => undefined;
  desk.gate = new Promise((resolve) => (open = resolve));
  editing.write('a', 'caption', 'một');
  const first = editing.flush('a');
  editing.write('a', 'caption', 'một hai');
  expect(editing.text('a', 'caption')).toBe('một hai');
  desk.gate = null;
  open();
  expect(await first).toBe(true);
  expect(said('a')).toBe('một hai');
});

test('under the cursor nothing is tidied; once it has gone the field shows what is kept', async () => {
  editing.hold('a', 'caption');
  editing.write('a', 'caption', 'Quang cảnh ');
  await editing.flush('a');
  expect(said('a')).toBe('Quang cảnh');
  expect(editing.text('a', 'caption')).toBe('Quang cảnh ');
  editing.release('a', 'caption');
  expect(editing.text('a', 'caption')).toBe('Quang cảnh');
});

test('what cannot be written stays in the field, is told once, and is tried again', async () => {
  desk.fails = true;
  editing.write('a', 'caption', 'giữ lấy');
  expect(await editing.flush('a')).toBe(false);
  await vi.advanceTimersByTimeAsync(3100);
  expect(editing.text('a', 'caption')).toBe('giữ lấy');
  expect(notices.all).toHaveLength(1);
  desk.fails = false;
  await vi.advanceTimersByTimeAsync(3100);
  expect(said('a')).toBe('giữ lấy');
});

test('what is no moment yet stays in the field and is not written', async () => {
  editing.hold('a', 'taken');
  editing.write('a', 'taken', 'sáng qua');
  editing.release('a', 'taken');
  await editing.flushAll();
  expect(editing.text('a', 'taken')).toBe('sáng qua');
  expect(desk.written).toEqual([]);
  editing.write('a', 'taken', '11/1/2021 9:00');
  await editing.flush('a');
  expect(desk.written).toHaveLength(1);
});

test('before the window closes everything is written', async () => {
  const { allSafe } = await import('../../desk/before-leaving');
  editing.write('a', 'caption', 'lúc đóng');
  editing.write('b', 'alt', 'người đứng');
  expect(await allSafe()).toBe(true);
  expect([said('a'), desk.say('b')?.alt]).toEqual(['lúc đóng', 'người đứng']);
});
