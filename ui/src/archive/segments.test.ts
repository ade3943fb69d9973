import { expect, test } from 'vitest';

import { segments } from './segments';
import type { Mark } from './wire';

const said = (text: string, ...marks: Mark[]) =>
  segments(text, marks)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('');

test.each<[string, Mark[], string]>([
  ['Đại hội Đảng bộ', [], 'Đại hội Đảng bộ'],
  ['Đại hội Đảng bộ', [[0, 3]], '[Đại] hội Đảng bộ'],
  ['Đại hội Đảng bộ', [[13, 15]], 'Đại hội Đảng [bộ]'],
  ['Ẩm thực', [[0, 2]], '[Ẩm] thực'],
])('%j with %j is %j', (text, marks, shown) => expect(said(text, ...marks)).toBe(shown));

test('words of a phrase are one match, words with another between them are not', () => {
  expect(said('chuyển đổi số là chuyển', [0, 6], [7, 10], [11, 13], [17, 23])).toBe(
    '[chuyển đổi số] là [chuyển]',
  );
  expect(said('lũ, lụt', [0, 2], [4, 7])).toBe('[lũ], [lụt]');
});

test('no order, overlap or end beyond the text loses or doubles a letter', () => {
  expect(said('bế mạc', [3, 99], [0, 2])).toBe('[bế mạc]');
  expect(said('bế mạc', [0, 4], [1, 2], [3, 5])).toBe('[bế mạ]c');
  expect(said('bế', [5, 9], [1, 1])).toBe('bế');
});
