// @vitest-environment jsdom
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { button, FakeDesk, FULL, text } from '../desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
  hear: (event: string, heard: (news: never) => void) => desk.hear(event, heard),
}));
const { default: VerifyPart } = await import('./VerifyPart.svelte');
const { verifying } = await import('../works');

let jobs = 0;
const damage = (vi: string, harmless = false) => ({ sentence: { vi, en: vi }, harmless });
const news = (more: object) => ({
  job: jobs,
  step: 'photos',
  done: 0,
  of: 0,
  damages: [],
  finished: false,
  stopped: false,
  fault: null,
  checked: null,
  ...more,
});
const end = (more: object = {}) =>
  news({ finished: true, checked: { articles: 12, revisions: 40, photos: 5, bytes: 2048 }, ...more });

let part: object;
beforeEach(async () => {
  document.body.replaceChildren();
  verifying.dismiss();
  desk.lay({ begin_verifying: () => (jobs += 1), rebuild_index: () => null });
  part = mount(VerifyPart, { target: document.body });
  button('Bắt đầu kiểm tra').click();
  await vi.waitFor(() => expect(desk.times('begin_verifying')).toBe(1));
});
afterEach(() => unmount(part));
const tell = async (told: object) => {
  desk.tell('verifying', told);
  await tick();
};

test('a sound archive is said to be so, with what was read', async () => {
  await tell(news({}));
  expect(() => button('Kiểm tra lại')).toThrow();
  await tell(end());
  expect(text()).toContain('Kho bài lành lặn');
  expect(text()).toContain('Đã đọc 12 bài, 40 bản đã lưu và 5 ảnh gốc, tất cả 2 KB');
});

test('damages are shown as they are found, each once, and all of them at the end', async () => {
  await tell(news({ damages: [damage('thiếu ảnh 1')] }));
  await tell(news({ damages: [damage('thiếu ảnh 2')] }));
  expect(text()).toContain('đã thấy 2 chỗ hỏng');
  await tell(end());
  expect(text()).toContain('Có 2 chỗ hỏng');
  expect(
    [...document.querySelectorAll('li')].filter(({ textContent }) => textContent === 'Thiếu ảnh 1'),
  ).toHaveLength(1);
  expect(text()).not.toContain('lành lặn');
});

test('what is harmless asks for no restoring, and is mended in place', async () => {
  await tell(end({ damages: [damage('chỉ mục lệch', true)] }));
  expect(text()).toContain('Có một chỗ lệch, không mất gì');
  expect(() => button('Phục hồi từ bản sao lưu…')).toThrow();
  button('Dựng lại chỉ mục').click();
  await vi.waitFor(() => expect(text()).toContain('Đã dựng lại'));
});

test('one that was stopped says that the rest is not known', async () => {
  await tell(end({ stopped: true, checked: null }));
  expect(text()).toContain('Phần chưa đọc đến thì chưa biết');
  expect(text()).not.toContain('lành lặn');
});

test('one that could not go on says why, and not that all is well', async () => {
  await tell(end({ fault: FULL, checked: null }));
  expect(text()).toContain('Ổ đĩa đã đầy');
  expect(text()).not.toContain('lành lặn');
});

test('the report is copied in plain words', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  await tell(end({ damages: [damage('thiếu ảnh 1')] }));
  button('Chép báo cáo').click();
  await vi.waitFor(() => expect(text()).toContain('Đã chép báo cáo'));
  expect(writeText).toHaveBeenCalledWith(expect.stringContaining('- Thiếu ảnh 1\n'));
});
