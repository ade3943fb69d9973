// @vitest-environment jsdom
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { button, FakeDesk, FULL, text } from './desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
  hear: (event: string, heard: (news: never) => void) => desk.hear(event, heard),
}));
const { default: WorkLines } = await import('./WorkLines.svelte');
const { panes } = await import('../stores/panes.svelte');
const { notices } = await import('../stores/notices.svelte');
const { CATALOGUES } = await import('../words/words');
const { verifying } = await import('./works');
const { keeping } = await import('./part.svelte');
const { plan } = await import('./backup/plan.svelte');

const last = { time: new Date(Date.now() - 3.5 * 86_400_000).toISOString() };
const away = {
  folder: '/usb',
  daily: true,
  keep: { daily: 7, weekly: 4, monthly: 12 },
  last,
  backups: [],
  due: new Date(Date.now() - 1000).toISOString(),
  missed: { vi: 'ổ đĩa không cắm', en: 'the disk is away' },
};
let jobs = 0;
const news = (more: object) => ({
  job: jobs,
  step: 'photos',
  done: 1,
  of: 2,
  damages: [],
  finished: false,
  stopped: false,
  fault: null,
  checked: null,
  ...more,
});

let lines: object;
beforeEach(async () => {
  document.body.replaceChildren();
  localStorage.clear();
  panes.dialog = null;
  notices.all = [];
  plan.now = null;
  jobs += 1;
  desk.lay({
    backup_plan: () => ({ ...away, due: null }),
    stop_verifying: () => null,
    begin_verifying: () => jobs,
  });
  lines = mount(WorkLines, { target: document.body });
  flushSync();
  await vi.waitFor(() => expect(plan.now).not.toBeNull());
});
afterEach(() => {
  unmount(lines);
  verifying.dismiss();
});
const tell = async (more: object) => {
  desk.tell('verifying', news(more));
  await tick();
};
const titles = () => notices.all.map(({ title }) => title(CATALOGUES.vi));

test('while nothing goes on there is no line', () => expect(text()).toBe(''));

test('work under way has a line that leads back to it and stops it', async () => {
  await tell({});
  expect(text()).toContain('Đang kiểm tra');
  expect(text()).toContain('50%');
  button('Dừng').click();
  await vi.waitFor(() => expect(desk.asked).toContainEqual(['stop_verifying', { job: jobs }]));
  button('Xem').click();
  expect([panes.dialog, keeping.part]).toEqual(['care', 'verify']);
  await tell({ finished: true, stopped: true });
  expect(text()).toBe('');
  expect(titles()).toEqual([]);
});

test('what ends while nobody looks is told to whoever asked for it', async () => {
  await verifying.begin(() => Promise.resolve(jobs));
  await tell({ finished: true });
  expect(titles()).toEqual(['Kiểm tra xong: kho bài lành lặn']);
});

test('what nobody asked for ends quietly where all is well, and not where it is not', async () => {
  await tell({ finished: true });
  expect(titles()).toEqual([]);
  jobs += 1;
  await tell({ finished: true, damages: [{ sentence: { vi: 'hỏng', en: 'damaged' }, harmless: false }] });
  expect(titles()).toEqual(['Kiểm tra xong: có 1 chỗ hỏng']);
  jobs += 1;
  await tell({ finished: true, fault: FULL });
  expect(titles().at(-1)).toBe(CATALOGUES.vi.faults.archive);
});

test('whoever watches it end is told nothing twice', async () => {
  await verifying.begin(() => Promise.resolve(jobs));
  [panes.dialog, keeping.part] = ['care', 'verify'];
  await tell({ finished: true });
  expect(titles()).toEqual([]);
});

test('a backup that is due while its disk is away is reminded of, until later is said', async () => {
  desk.answers.backup_plan = () => away;
  desk.tell('backup_missed', away.missed);
  await vi.waitFor(() => expect(text()).toContain('Đã 3 ngày chưa sao lưu. Ổ đĩa không cắm.'));
  button('Để sau').click();
  await tick();
  expect(text()).toBe('');
});
