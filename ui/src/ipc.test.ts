import { beforeEach, expect, test, vi } from 'vitest';

import type { Told } from './bindings';

const invoke = vi.fn<(command: string) => Promise<Told[]>>();
vi.mock('@tauri-apps/api/core', () => ({ invoke, convertFileSrc: (path: string) => path }));
const { hear, listen } = await import('./ipc');

const refused: Told = {
  event: 'refused',
  news: { code: 'archive', message: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' }, details: null },
};
const hover = (x: number): Told => ({ event: 'drag', news: { x, y: 0 } });

beforeEach(() => {
  invoke.mockReset();
  invoke.mockResolvedValue([]);
  vi.stubGlobal('reportError', vi.fn());
});

test('each kind of news comes to those who hear it, in its order', async () => {
  const heard: unknown[] = [];
  const unhear = [
    hear('drag', (at) => heard.push(at?.x)),
    hear('refused', ({ message }) => heard.push(message.vi)),
    hear('closing', () => heard.push('closing')),
  ];
  invoke.mockResolvedValueOnce([hover(1), refused]).mockResolvedValueOnce([hover(2), { event: 'closing' }]);
  await listen();
  expect(heard).toEqual([1, 'ổ đĩa đã đầy', 2, 'closing']);
  expect(invoke.mock.calls.every(([command]) => command === 'told')).toBe(true);
  for (const stop of unhear) stop();
});

test('who stops hearing hears no more, and nobody else with it', async () => {
  const first = vi.fn();
  const second = vi.fn();
  const stop = hear('drag', first);
  const stopSecond = hear('drag', second);
  stop();
  invoke.mockResolvedValueOnce([hover(1)]);
  await listen();
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
  stopSecond();
});

test('one ear that fails is reported, and what comes after it is heard', async () => {
  const fault = new Error('hỏng');
  const xs: (number | undefined)[] = [];
  const stops = [
    hear('drag', () => {
      throw fault;
    }),
    hear('drag', (at) => xs.push(at?.x)),
  ];
  invoke.mockResolvedValueOnce([hover(1), hover(2)]);
  await listen();
  expect(xs).toEqual([1, 2]);
  expect(reportError).toHaveBeenCalledWith(fault);
  for (const stop of stops) stop();
});

test('a page whose place is taken by another asks no more', async () => {
  await listen();
  expect(invoke).toHaveBeenCalledOnce();
});
