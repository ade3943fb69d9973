import { expect, test } from 'vitest';

import { nodesOf, photosOf, runs, textblocks, textOf, type PageNode } from './page';

const text = (said: string, ...styles: string[]): PageNode => ({
  type: 'text',
  text: said,
  marks: styles.map((type) => ({ type })),
});
const paragraph: PageNode = {
  type: 'paragraph',
  content: [
    text('Khâu '),
    text('chuyển đổi', 'bold'),
    text(' số'),
    { type: 'hard_break' },
    text('là đột phá'),
  ],
};
const page: PageNode[] = [
  { type: 'kicker' },
  { type: 'headline', content: [text('Đại hội')] },
  {
    type: 'figure',
    content: [
      { type: 'photo', attrs: { photo: 'p1', alt: 'bến' } },
      { type: 'photo', attrs: { photo: null, alt: '' } },
      { type: 'caption', content: [text('Quang cảnh')] },
      { type: 'credit' },
    ],
  },
  { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph] }] },
];

test('every block that says something is read, in its order', () =>
  expect(textblocks(page).map(textOf)).toEqual(['Đại hội', 'Quang cảnh', 'Khâu chuyển đổi số\nlà đột phá']));

test('the photos are known, empty places are none', () => expect(photosOf(page)).toEqual(['p1']));

test('what is no node is left out', () =>
  expect(nodesOf([null, 'x', { type: 'paragraph' }])).toEqual([{ type: 'paragraph' }]));

test('runs are parted where a match begins and ends, and keep their look', () => {
  const said = runs(paragraph, [
    [5, 11],
    [12, 15],
    [16, 18],
    [22, 25],
  ]).map(
    ({ text, styles, found }) => `${found ? '*' : ''}${text}${styles.map(({ type }) => `/${type}`).join('')}`,
  );
  expect(said).toEqual(['Khâu ', '*chuyển đổi/bold', '* số', '', 'là ', '*đột', ' phá']);
});

test('a match never runs over the break of a line and back', () => {
  const found = runs(paragraph, [[16, 21]]).filter(({ found }) => found);
  expect(found.map(({ text }) => text)).toEqual(['số', 'là']);
});
