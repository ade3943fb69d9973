// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

import { FakeDesk, rows } from '../desk.fixture';
import type { ActNews } from '../wire';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
  hear: (event: string, heard: (news: never) => void) => desk.hear(event, heard),
  articles: () => Promise.resolve([]),
}));
const { acting } = await import('./acting.svelte');
const { onChangedElsewhere } = await import('../elsewhere');
const { notices } = await import('../../stores/notices.svelte');
const { CATALOGUES } = await import('../../words/words');

const NEWS: Omit<ActNews, 'job'> = {
  done: 3,
  of: 3,
  refused: [],
  refusals: 0,
  finished: true,
  stopped: false,
  fault: null,
  former: 'f1',
};
beforeEach(() => {
  desk.lay(rows(3));
  notices.all = [];
});
const told = () => notices.all.map(({ title }) => title(CATALOGUES.vi));

test('what was done is told with its count, and whoever shows articles asks again', async () => {
  let asked = 0;
  const unhear = onChangedElsewhere(() => (asked += 1));
  desk.news = [{ ...NEWS, done: 1, finished: false, former: null }, NEWS];
  await acting.begin(['0', '1', '2'], { tag: 'lễ hội' });
  unhear();
  expect(told()).toEqual(['Đã gắn thẻ “lễ hội” cho 3 bài']);
  expect([asked, acting.running, acting.former]).toEqual([1, false, 'f1']);
});

test('it is taken back with what the desk gave for it', async () => {
  desk.news = [NEWS];
  await acting.begin(['0'], 'trash');
  desk.news = [{ ...NEWS, former: null }];
  await acting.undo();
  expect(desk.asked.find(([command]) => command === 'undo_acting')?.[1]).toEqual({ former: 'f1' });
  expect([told(), acting.former]).toEqual([['Đã hoàn tác'], null]);
});

test('those that were refused are named, and the notice stays', async () => {
  const refused = [{ article: '1', headline: 'Bài 1', sentence: { vi: 'đang có người mở', en: 'open' } }];
  desk.news = [{ ...NEWS, refused, refusals: 1 }];
  await acting.begin(['0', '1', '2'], { section: 'Y tế' });
  expect(told()).toEqual(['Đã chuyển 2 bài sang chuyên mục “Y tế”; 1 bài không làm được']);
  expect([notices.all[0]?.stays, notices.all[0]?.lines[0]?.name]).toEqual([true, 'Bài 1']);
});

test('only one is done at a time', async () => {
  desk.news = [];
  const first = acting.begin(['0'], 'trash');
  await acting.begin(['1'], 'trash');
  await vi.waitFor(() => expect(desk.times('begin_acting')).toBe(1));
  await vi.waitFor(() => expect(acting.now).not.toBeNull());
  desk.tell({ ...NEWS, job: acting.now?.job ?? 0 });
  await first;
  expect(desk.times('begin_acting')).toBe(1);
});

test('a refusal of the whole is told and leaves nothing running', async () => {
  desk.fails = true;
  await acting.begin(['0'], 'trash');
  expect([acting.running, notices.all.length]).toEqual([false, 1]);
});
