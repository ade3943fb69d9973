// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, row, rows } from './desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { Results } = await import('./results.svelte');
const { EVERYTHING } = await import('./finding');
const { notices } = await import('../stores/notices.svelte');

let results: InstanceType<typeof Results>;
beforeEach(() => {
  desk.lay(rows(5000));
  notices.all = [];
  results = new Results();
});
const gate = (text: string) => {
  let open: () => void = () => undefined;
  desk.gates.set(text, new Promise((resolve) => (open = resolve)));
  return () => (desk.gates.delete(text), open());
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the list has room for all, though few have come', async () => {
  await results.ask(EVERYTHING);
  expect([results.ids.length, results.count, results.whole]).toEqual([100, 5000, false]);
});

test('rows come as they come into sight', async () => {
  await results.ask(EVERYTHING);
  results.want(95, 160);
  await settled();
  expect(results.hit(159)?.row.id).toBe('159');
  expect(results.ids).toHaveLength(200);
});

test('the rows before stay until the answer is there', async () => {
  await results.ask(EVERYTHING);
  const open = gate('Bài 7');
  const asking = results.ask({ ...EVERYTHING, text: 'Bài 7' });
  await settled();
  expect([results.asking, results.ids[0], results.answered.text]).toEqual([true, '0', '']);
  open();
  await asking;
  expect([results.asking, results.ids[0], results.answered.text]).toEqual([false, '7', 'Bài 7']);
});

test('a late answer to an older question is dropped', async () => {
  const open = gate('Bài 1');
  const late = results.ask({ ...EVERYTHING, text: 'Bài 1' });
  await results.ask({ ...EVERYTHING, text: 'Bài 2' });
  open();
  expect(await late).toBe(false);
  expect(results.ids[0]).toBe('2');
});

test('turns grow with every question, and a page keeps the turn of its question', async () => {
  await results.ask(EVERYTHING);
  await results.ask({ ...EVERYTHING, text: 'Bài' });
  results.want(0, 150);
  await settled();
  const [one = 0, two = 0, page = 0] = desk.asked.map(([, { turn }]) => Number(turn));
  expect(two).toBeGreaterThan(one);
  expect(page).toBe(two);
});

test('a question that another turn has stopped is asked again', async () => {
  desk.stops = 2;
  expect(await results.ask(EVERYTHING)).toBe(true);
  expect(desk.times('find_articles')).toBe(3);
});

test('one that is stopped because a newer was asked is not', async () => {
  const open = gate('Bài 1');
  const late = results.ask({ ...EVERYTHING, text: 'Bài 1' });
  await results.ask(EVERYTHING);
  desk.stops = 1;
  open();
  await late;
  expect(desk.times('find_articles')).toBe(2);
});

test('one goes to the end of a long list, and what is far from sight is let go and comes again', async () => {
  await results.ask(EVERYTHING);
  expect(await results.reach(Number.POSITIVE_INFINITY)).toBe(true);
  results.want(4980, 5000);
  await settled();
  expect(results.ids).toHaveLength(5000);
  expect(results.hit(4999)?.row.id).toBe('4999');
  expect(results.hit(2500)).toBeNull();
  results.want(2490, 2510);
  await settled();
  expect(results.hit(2500)?.row.id).toBe('2500');
  expect(results.ids).toHaveLength(5000);
});

test('who gives up on the way stays where it has come', async () => {
  await results.ask(EVERYTHING);
  let pages = 0;
  expect(await results.reach(Number.POSITIVE_INFINITY, () => (pages += 1) < 3)).toBe(false);
  expect(results.ids).toHaveLength(1100);
});

test('a list that is asked again reaches as far as before', async () => {
  await results.ask(EVERYTHING, 320);
  expect(results.ids).toHaveLength(320);
});

test('a fault is told once and leaves the rows', async () => {
  await results.ask(EVERYTHING);
  desk.fails = true;
  expect(await results.ask({ ...EVERYTHING, text: 'lũ' })).toBe(false);
  expect([results.ids.length, notices.all.length, results.asking]).toEqual([100, 1, false]);
});

test('nothing found is an answer', async () => {
  desk.lay([row('a')]);
  await results.ask({ ...EVERYTHING, text: 'không có' });
  expect([results.known, results.count]).toEqual([true, 0]);
});
