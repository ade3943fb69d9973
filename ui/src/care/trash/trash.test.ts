// @vitest-environment jsdom
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { button, fails, FakeDesk, text } from '../desk.fixture';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
Element.prototype.scrollIntoView = () => undefined;
const desk = new FakeDesk();
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
}));
const { default: TrashPart } = await import('./TrashPart.svelte');
const { onChangedElsewhere } = await import('../../archive/elsewhere');

const row = (id: string, headline: string) => ({ id, headline, byline: '', trashed: '2026-11-20T02:00:00Z' });
const full = () => ({
  articles: [
    { row: row('1', 'Tin nháp bỏ đi'), kept: false },
    { row: row('2', 'Bài đã đăng'), kept: true },
  ],
  photos: 3,
  bytes: 2048,
});
const empty = () => ({ articles: [], photos: 0, bytes: 0 });
const box = () => document.querySelector<HTMLInputElement>('#trash-sure');

let part: object;
async function open(answers: Parameters<FakeDesk['lay']>[0]) {
  desk.lay(answers);
  part = mount(TrashPart, { target: document.body });
  await vi.waitFor(() => expect(text()).not.toContain('Đang đọc kho'));
}
beforeEach(() => document.body.replaceChildren());
afterEach(() => unmount(part));

test('it is said what goes and what is kept, before anything can be deleted', async () => {
  await open({ trash_contents: full });
  expect(text()).toContain('1 bài sẽ bị xóa hẳn');
  expect(text()).toContain('3 ảnh không còn bài nào dùng, 2 KB');
  expect(text()).toContain('1 bài được giữ lại');
  expect(box()).toBeNull();
});

test('nothing is deleted by one act alone, nor without saying that one is sure', async () => {
  await open({ trash_contents: full, empty_trash: empty });
  button('Dọn thùng rác…').click();
  await tick();
  expect(button('Xóa hẳn').disabled).toBe(true);
  box()?.form?.requestSubmit();
  button('Thôi').click();
  await tick();
  expect(box()).toBeNull();
  expect(desk.times('empty_trash')).toBe(0);
});

test('what was freed is told, and whoever shows articles asks again', async () => {
  let contents = full();
  const changed = vi.fn();
  const unhear = onChangedElsewhere(changed);
  await open({
    trash_contents: () => contents,
    empty_trash: () => {
      contents = { ...empty(), articles: full().articles.slice(1) };
      return { articles: 1, photos: 3, bytes: 2048, kept: 1 };
    },
  });
  button('Dọn thùng rác…').click();
  await tick();
  box()?.click();
  await tick();
  button('Xóa hẳn').click();
  await vi.waitFor(() => expect(text()).toContain('Đã xóa 1 bài và 3 ảnh, lấy lại 2 KB'));
  await vi.waitFor(() => expect(text()).toContain('không có gì để xóa'));
  expect(changed).toHaveBeenCalledOnce();
  unhear();
});

test('where it fails the sentence stands there, and one has to be sure anew', async () => {
  await open({ trash_contents: full, empty_trash: fails });
  button('Dọn thùng rác…').click();
  await tick();
  box()?.click();
  await tick();
  button('Xóa hẳn').click();
  await vi.waitFor(() => expect(text()).toContain('Ổ đĩa đã đầy; hãy dọn bớt chỗ'));
  expect(text()).not.toContain('Đã dọn thùng rác');
  expect(button('Xóa hẳn').disabled).toBe(true);
});

test('an empty trash says what it is for', async () => {
  await open({ trash_contents: empty });
  expect(text()).toContain('Thùng rác trống');
  expect(document.querySelector('button')).toBeNull();
});
