import { expect, test } from 'vitest';

import { moved, offered } from './completion';

const TAGS = ['nghị quyết', 'Đất Tổ', 'chuyển đổi số', 'Hòa Bình', 'hoa ban', 'Phú Thọ'];

test.each([
  ['', TAGS],
  ['dat', ['Đất Tổ']],
  ['đất', ['Đất Tổ']],
  ['so', ['chuyển đổi số']],
  ['hoa', ['hoa ban', 'Hòa Bình']],
  ['hòa', ['Hòa Bình', 'hoa ban']],
  ['zzz', []],
])('%j is offered %j', (typed, expected) => expect(offered(TAGS, typed)).toEqual(expected));

test('what is chosen already is not offered again', () =>
  expect(offered(TAGS, 'hoa', ['hoa ban'])).toEqual(['Hòa Bình']));

test('the arrows go round through the text itself', () => {
  expect([moved(null, 'ArrowDown', 3), moved(0, 'ArrowDown', 3), moved(2, 'ArrowDown', 3)]).toEqual([
    0,
    1,
    null,
  ]);
  expect([moved(null, 'ArrowUp', 3), moved(2, 'ArrowUp', 3), moved(0, 'ArrowUp', 3)]).toEqual([2, 1, null]);
  expect([moved(1, 'a', 3), moved(null, 'ArrowDown', 0)]).toEqual([undefined, undefined]);
});
