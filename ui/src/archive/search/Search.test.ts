// @vitest-environment jsdom
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, rows } from '../desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { archive } = await import('../archive.svelte');
const { viewing } = await import('../viewing.svelte');
const { default: Search } = await import('./Search.svelte');

let search: object;
let listed = 0;
beforeEach(async () => {
  desk.lay(rows(30));
  listed = 0;
  viewing.help = false;
  await archive.show({ text: '' });
  search = mount(Search, { target: document.body, props: { onlist: () => (listed += 1) } });
  await tick();
});
afterEach(() => unmount(search));

const box = () => document.querySelector<HTMLInputElement>('#find-archive') as HTMLInputElement;
const strike = async (key: string, held: KeyboardEventInit = {}) => {
  box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  await tick();
};
async function type(text: string) {
  box().value = text;
  box().dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
}
const button = (says: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(says));

test('what is typed is what is asked for', async () => {
  await type('Bài 2');
  await vi.waitFor(() => expect(archive.results.ids[0]).toBe('2'));
});

test('an example of the help card stands behind what was typed, and the card is gone', async () => {
  await type('lũ');
  button('Cách tìm')?.click();
  await tick();
  button('anh:co')?.click();
  await tick();
  expect([box().value, viewing.help, document.activeElement]).toEqual(['lũ anh:co', false, box()]);
});

test('the arrow down and Enter lead into the list, but not what ends a composition', async () => {
  await strike('Enter', { isComposing: true });
  expect(listed).toBe(0);
  await strike('ArrowDown');
  await strike('Enter');
  expect(listed).toBe(2);
});

test('Escape closes the card first, then empties the box', async () => {
  await type('Bài');
  viewing.help = true;
  await strike('Escape');
  expect([viewing.help, archive.finding.text]).toEqual([false, 'Bài']);
  await strike('Escape');
  expect(archive.finding.text).toBe('');
});
