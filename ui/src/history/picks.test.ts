import { expect, test } from 'vitest';

import type { ComparedBlock, Piece } from '../bindings';
import { allOf, complete, differing, preview, unpicked, type Picks } from './picks';

const block = (older: string | null, newer: string | null): ComparedBlock => ({
  kind: 'paragraph',
  name: '',
  older,
  newer,
  runs: [],
  moved: false,
  changed: older !== newer,
});
const piece = (older: string | null, newer: string | null): Piece => ({
  same: older === newer,
  blocks: [block(older, newer)],
  both: true,
});
const PIECES = [piece('Tít', 'Tít'), piece('Đoạn trái', 'Đoạn phải'), piece(null, 'Đoạn thêm')];
const said = (picks: Picks) => preview(PIECES, picks).map((line) => (line === 'open' ? '?' : line.text));

test('only the places that differ ask for a choice', () => {
  expect(differing(PIECES).length).toBe(2);
  expect(said(unpicked(PIECES))).toEqual(['Tít', '?', '?']);
});

test('the result says what was chosen, left before right where both are kept', () => {
  expect(said(['left', 'right'])).toEqual(['Tít', 'Đoạn trái', 'Đoạn thêm']);
  expect(said(['both', 'left'])).toEqual(['Tít', 'Đoạn trái', 'Đoạn phải']);
  expect(said(allOf(PIECES, 'right'))).toEqual(['Tít', 'Đoạn phải', 'Đoạn thêm']);
});

test('nothing is settled until every choice is made', () => {
  expect(complete(['left', null])).toBeNull();
  expect(complete(['left', 'both'])).toEqual(['left', 'both']);
});
