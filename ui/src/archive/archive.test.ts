// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, row, rows } from './desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { Archive } = await import('./archive.svelte');

let archive: InstanceType<typeof Archive>;
beforeEach(async () => {
  vi.useFakeTimers();
  desk.lay(rows(250));
  archive = new Archive();
  await archive.refresh();
  desk.asked = [];
});
afterEach(() => vi.useRealTimers());
const pause = () => vi.advanceTimersByTimeAsync(400);
const chosen = () => [...archive.selection.chosen].sort();

test('typing asks once it pauses, best first, and the newest again without a text', async () => {
  archive.search('B');
  archive.search('Bài 1');
  await pause();
  expect(desk.times('find_articles')).toBe(1);
  expect([archive.finding.order, archive.active]).toEqual(['best', '1']);
  archive.search('');
  await pause();
  expect(archive.finding.order).toBe('newest');
});

test('the order that a person chose for a text stays while it is typed on', async () => {
  archive.search('Bài');
  await archive.show({ order: 'newest' });
  archive.search('Bài 1');
  expect(archive.finding.order).toBe('newest');
});

test('counts are asked with the turn of their question', async () => {
  await archive.show({ text: 'Bài 2' });
  await pause();
  const [find, count] = desk.asked.map(([, { turn }]) => turn);
  expect(count).toBe(find);
  expect(archive.counts.total).toBe(61);
});

test('a wait is told only where it is long', async () => {
  let open: () => void = () => undefined;
  desk.gates.set('lâu', new Promise((resolve) => (open = resolve)));
  const asking = archive.show({ text: 'lâu' });
  await vi.advanceTimersByTimeAsync(150);
  expect(archive.slow).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(archive.slow).toBe(true);
  open();
  await asking;
  expect(archive.slow).toBe(false);
});

test('the cursor goes without choosing; with Shift it draws a range and takes it in again', () => {
  archive.go(4);
  expect([archive.active, chosen()]).toEqual(['4', []]);
  archive.go(5, true);
  archive.go(6, true);
  expect(chosen()).toEqual(['4', '5', '6']);
  archive.go(5, true);
  expect(chosen()).toEqual(['4', '5']);
});

test('an act is for what is chosen, in the order of the list, else for the one with the cursor', () => {
  archive.go(3);
  expect(archive.inHand).toEqual(['3']);
  archive.toggle(9);
  archive.toggle(2);
  expect(archive.inHand).toEqual(['2', '9']);
});

test('all are chosen, also those that have not come yet', async () => {
  await archive.chooseAll();
  expect(archive.selection.chosen.size).toBe(250);
  archive.chooseNone();
  expect(archive.selection.chosen.size).toBe(0);
});

test('another question begins at its beginning with nothing chosen', async () => {
  archive.go(7, true);
  await archive.show({ text: 'Bài 1' });
  expect([archive.cursor, chosen()]).toEqual([0, []]);
});

test('articles that change elsewhere leave cursor and choice with their articles', async () => {
  archive.go(10);
  archive.toggle(11);
  archive.toggle(10);
  desk.rows = [row('neu'), ...rows(250).filter(({ id }) => id !== '11')];
  await archive.refresh();
  expect([archive.active, archive.cursor, chosen()]).toEqual(['10', 11, ['10']]);
});

test('what was chosen far down the list stays chosen too', async () => {
  await archive.chooseAll();
  archive.toggle(0);
  desk.rows = rows(250).filter(({ id }) => id !== '7');
  await archive.refresh();
  expect([archive.selection.chosen.size, archive.inHand.at(-1)]).toEqual([248, '249']);
});

test('where the article with the cursor is gone, the cursor stays in its place', async () => {
  archive.go(10);
  desk.rows = rows(250).filter(({ id }) => id !== '10');
  await archive.refresh();
  expect([archive.cursor, archive.active]).toEqual([10, '11']);
});

test('an archive is empty only where nothing was left out', async () => {
  await archive.show({ text: 'không có' });
  expect(archive.empty).toBe(false);
  desk.lay([]);
  await archive.show({ text: '' });
  expect(archive.empty).toBe(true);
});
