import { expect, test } from 'vitest';

import { find } from './find';
import type { Page } from './page';
import { slug } from './slug';

const page = (title: string, ...sections: [heading: string, text: string][]): Page => ({
  title,
  sections: [
    { id: '', heading: title, text: 'Lời dẫn.' },
    ...sections.map(([heading, text]) => ({ id: slug(heading), heading, text })),
  ],
  html: '',
});

const pages = [
  ['back-up', page('Sao lưu', ['Nơi sao lưu', 'Cắm ổ USB. Rồi bấm nút.'], ['Mỗi ngày', 'Ảnh chép một lần.'])],
  ['captions', page('Chú thích ảnh', ['Đường dẫn', 'Ổ cứng. Sao lưu ảnh ở trang khác.'])],
] as const;

test('marks and case are not asked for', () => {
  expect(find(pages, 'O USB').map(({ section }) => section)).toEqual(['noi-sao-luu']);
  expect(find(pages, 'duong').map(({ section }) => section)).toEqual(['duong-dan']);
});

test('a heading that says it comes before a text that does', () =>
  expect(find(pages, 'sao luu').map(({ page, section }) => `${page}/${section}`)).toEqual([
    'back-up/',
    'back-up/noi-sao-luu',
    'captions/duong-dan',
    'back-up/moi-ngay',
  ]));

test('all words stand in one section, and the sentence that says one is shown', () => {
  expect(find(pages, 'usb chép')).toEqual([]);
  expect(find(pages, 'nut usb')[0]?.line).toBe('Cắm ổ USB.');
});

test('a word is found by its beginning, and words that follow one another come first', () => {
  expect(find(pages, 'chu').map(({ page }) => page)).toEqual(['captions', 'captions']);
  expect(find(pages, 'ich')).toEqual([]);
  expect(find(pages, 'mot lan')[0]?.section).toBe('moi-ngay');
});

test('what is nowhere is found nowhere, and nothing asks for nothing', () => {
  expect(find(pages, 'kangaroo')).toEqual([]);
  expect(find(pages, '  ')).toEqual([]);
});
