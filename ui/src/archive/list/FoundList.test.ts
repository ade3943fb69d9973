// @vitest-environment jsdom
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, rows } from '../desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
// jsdom lays nothing out: the list is as high as ten rows.
vi.stubGlobal(
  'ResizeObserver',
  class {
    constructor(private readonly seen: () => void) {}
    observe() {
      this.seen();
    }
    disconnect() {}
  },
);
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 920 });
document.documentElement.style.fontSize = '16px';

const desk = new FakeDesk();
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { archive } = await import('../archive.svelte');
const { default: FoundList } = await import('./FoundList.svelte');

let list: object;
let opened: string[] = [];
beforeEach(async () => {
  desk.lay(rows(1000));
  opened = [];
  await archive.show({ text: '' });
  list = mount(FoundList, { target: document.body, props: { onopen: (id: string) => opened.push(id) } });
  await tick();
});
afterEach(() => unmount(list));

const box = () => document.querySelector<HTMLElement>('[role="listbox"]') as HTMLElement;
async function strike(key: string, held: KeyboardEventInit = {}) {
  box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  await new Promise((resolve) => setTimeout(resolve));
  await tick();
}
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '');
const chosen = () => [...document.querySelectorAll('[aria-selected="true"]')].map((row) => row.id).sort();

test('of a thousand rows only those in sight are there, each with its place in all', () => {
  expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(24);
  expect(active()?.getAttribute('aria-posinset')).toBe('1');
  expect(active()?.getAttribute('aria-setsize')).toBe('1000');
});

test('the arrows go from row to row and choose nothing', async () => {
  await strike('ArrowDown');
  await strike('ArrowDown');
  expect(active()?.textContent).toContain('Bài 2');
  expect(chosen()).toEqual([]);
});

test('Space chooses, Shift draws a range', async () => {
  await strike(' ');
  await strike('ArrowDown');
  await strike('ArrowDown');
  await strike('ArrowDown', { shiftKey: true });
  expect(archive.inHand).toEqual(['0', '1', '2', '3']);
  await strike('Escape');
  expect(chosen()).toEqual([]);
});

test('End goes to the last of all, far beyond what has come, and Home back', async () => {
  await strike('End');
  await vi.waitFor(() => expect(archive.cursor).toBe(999));
  await tick();
  expect(active()?.getAttribute('aria-posinset')).toBe('1000');
  await strike('Home');
  expect(archive.cursor).toBe(0);
});

test('Ctrl+A chooses everything that was found', async () => {
  await strike('a', { ctrlKey: true });
  await vi.waitFor(() => expect(archive.selection.chosen.size).toBe(1000));
});

test('Enter opens the one with the cursor, but not what ends a composition', async () => {
  await strike('ArrowDown');
  await strike('Enter', { isComposing: true });
  await strike('Enter');
  expect(opened).toEqual(['1']);
});

test('a press on the tick chooses, a press on the row goes there', async () => {
  const row = document.getElementById('found-4');
  row?.querySelector('.tick')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  document.getElementById('found-6')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await tick();
  expect([archive.cursor, chosen()]).toEqual([6, ['found-4']]);
});
