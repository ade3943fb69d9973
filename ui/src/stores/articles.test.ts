// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, row, rows } from '../archive/desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { articles } = await import('./articles.svelte');

beforeEach(async () => {
  desk.lay(rows(250));
  articles.text = '';
  await articles.show({ state: null, trashed: false });
  desk.asked = [];
});
const asked = () => desk.asked.map(([, { finding }]) => finding as { order: string; states: string[] });

test('it holds the newest changes, and knows how many there are in all', () => {
  expect([articles.rows.length, articles.total, articles.capped]).toEqual([200, 250, false]);
});

test('without a text the last change comes first, with one what fits best', async () => {
  await articles.show({ state: 'draft', trashed: false });
  articles.text = 'Bài 7';
  await articles.refresh();
  expect(asked().map(({ order, states }) => [order, states])).toEqual([
    ['changed', ['draft']],
    ['best', ['draft']],
  ]);
});

test('a late answer to an older question is dropped', async () => {
  let open: () => void = () => undefined;
  desk.gates.set('Bài 1', new Promise((resolve) => (open = resolve)));
  articles.text = 'Bài 1';
  const late = articles.refresh();
  articles.text = 'Bài 2';
  await articles.refresh();
  open();
  await late;
  expect(articles.rows[0]?.id).toBe('2');
});

test('a question that another one of the window has stopped is asked again', async () => {
  desk.stops = 1;
  articles.text = 'Bài 3';
  await articles.refresh();
  expect([desk.times('find_articles'), articles.rows[0]?.id]).toEqual([2, '3']);
});

test('marks are not shown on a headline that has been written on since', () => {
  const [first = row('0')] = articles.rows;
  expect(articles.found(first)).not.toBeNull();
  expect(articles.found({ ...first, headline: 'Tít khác' })).toBeNull();
});
