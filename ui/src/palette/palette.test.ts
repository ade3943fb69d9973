import { expect, test } from 'vitest';

import { shown, spoken, struck, titled } from './keys';
import { matching } from './match';

const NAMES = ['Bảng', 'Hộp thông tin', 'Đoạn văn', 'Danh sách', 'Danh sách đánh số', 'Tít xen'];
const find = (asked: string) => matching(NAMES, asked, (name) => [name]);

test.each([
  ['bang', ['Bảng']],
  ['bảng', ['Bảng']],
  ['doan', ['Đoạn văn']],
  ['danh so', ['Danh sách đánh số']],
  ['hop tt', []],
  ['htt', ['Hộp thông tin']],
  ['sach', ['Danh sách', 'Danh sách đánh số']],
  ['', NAMES],
  ['zzz', []],
])('%j finds %j', (asked, names) => expect(find(asked)).toEqual(names));

test('what begins with it comes before what holds it', () =>
  expect(matching(['Xuất bảng', 'Bảng', 'Tít'], 'bang', (name) => [name])).toEqual(['Bảng', 'Xuất bảng']));

test('a name that is not shown is found by the beginnings of its words', () => {
  const both = ['Bài mới', 'Lời trích'];
  const names = (name: string) => [name, name === 'Bài mới' ? 'New article' : 'Quote'];
  expect(matching(both, 'art', names)).toEqual(['Bài mới']);
  expect(matching(both, 'le', names)).toEqual([]);
});

const key = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('a shortcut is struck with exactly its keys', () => {
  expect(struck(key('k', { ctrlKey: true }), 'Mod-k')).toBe(true);
  expect(struck(key('K', { ctrlKey: true, shiftKey: true }), 'Mod-k')).toBe(false);
  expect(struck(key('K', { ctrlKey: true, shiftKey: true }), 'Mod-Shift-k')).toBe(true);
  expect(struck(key('k'), 'Mod-k')).toBe(false);
  expect(struck(key('k', { ctrlKey: true, altKey: true }), 'Mod-k')).toBe(false);
  expect(struck(key('F3', { shiftKey: true }), 'Shift-F3')).toBe(true);
  expect(struck(key('F3', { shiftKey: true }), 'F3')).toBe(false);
});

test('signs are struck whether or not the keyboard needs Shift for them', () => {
  expect(struck(key('+', { ctrlKey: true, shiftKey: true }), 'Mod-+')).toBe(true);
  expect(struck(key('-', { ctrlKey: true }), 'Mod--')).toBe(true);
  expect(struck(key('/', { ctrlKey: true }), 'Mod-/')).toBe(true);
});

test('a layout of another alphabet strikes letters by their place', () =>
  expect(struck(key('л', { ctrlKey: true, code: 'KeyK' }), 'Mod-k')).toBe(true));

test('shortcuts are shown as people read them', () => {
  expect([shown('link'), shown('moveUp'), shown('zoomOut'), shown('theme')]).toEqual([
    'Ctrl+Shift+K',
    'Alt+↑',
    'Ctrl+-',
    '',
  ]);
  expect([spoken('redo'), spoken('theme')]).toEqual(['Control+Y Control+Shift+Z', undefined]);
  expect(titled('Liên kết', 'link')).toBe('Liên kết (Ctrl+Shift+K)');
});
