import { toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';

import { makeBullets, toggleHeading } from '../blocks';
import { readDocument, schema } from '../schema';
import { changesBetween, made, type Change } from './changes';
import { dice, documents, find, page, worked } from './hand.fixture';
import { sliceText, textIn } from './place';

const put = (doc: Node, changes: readonly Change[], newer: Node) => made({ older: doc, newer }, changes);

describe.each(documents)('%s, worked on at random', (_name, doc) => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('seed %i', (seed) => {
    const roll = dice(seed);
    const copy = worked(doc, 1 + roll(8), roll);
    const changes = changesBetween(doc, copy);
    expect(put(doc, changes, copy).toJSON()).toEqual(copy.toJSON());
    // Each alone leaves a page that is whole.
    for (const change of changes) expect(() => readDocument(put(doc, [change], copy).toJSON())).not.toThrow();
    for (const [index, change] of changes.entries()) {
      expect(change.older.from).toBeGreaterThanOrEqual(changes[index - 1]?.older.to ?? 0);
      expect(change.newer.from).toBeGreaterThanOrEqual(changes[index - 1]?.newer.to ?? 0);
    }
  });
});

function said(older: Node, newer: Node) {
  return changesBetween(older, newer).map(
    (change) =>
      `${textIn(older, change.older.from, change.older.to)} → ${sliceText(newer.slice(change.newer.from, change.newer.to))}`,
  );
}

test('a page that is the same has no changes', () => {
  expect(changesBetween(page('Một.'), page('Một.'))).toEqual([]);
});

test.each([
  ['a letter changes its word', 'Đại hội Đảng bộ tinh', 'Đại hội Đảng bộ tỉnh', ['tinh → tỉnh']],
  ['words side by side are one change', 'kỳ họp thứ ba', 'phiên bàn thứ ba', ['kỳ họp → phiên bàn']],
  [
    'words far apart are two',
    'họp sáng nay tại huyện',
    'hội sáng nay tại tỉnh',
    ['họp → hội', 'huyện → tỉnh'],
  ],
  ['a number is one word', 'thu 1.139 tỷ', 'thu 1.140 tỷ', ['1.139 → 1.140']],
  ['what is only added', 'là tốt', 'là rất tốt', [' → rất ']],
  ['astral characters stay whole', 'chữ 𠀋 cổ', 'chữ 𠀍 cổ', ['𠀋 → 𠀍']],
])('%s', (_what, older, newer, expected) => {
  expect(said(page(older), page(newer))).toEqual(expected);
});

test('a paragraph split in two is one small change', () => {
  expect(said(page('Câu một. Câu hai.'), page('Câu một.', 'Câu hai.'))).toEqual(['  → \n']);
});

test('a new paragraph is whole', () => {
  expect(said(page('Một.', 'Ba.'), page('Một.', 'Hai.', 'Ba.'))).toEqual([' → Hai.']);
});

/** The page with one thing done to what the words stand in. */
function done(doc: Node, words: string, command: Command): Node {
  const { from, to } = find(doc, words);
  let state = EditorState.create({ doc });
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, from, to)));
  command(state, (tr) => (state = state.apply(tr)));
  return state.doc;
}

test('a paragraph that becomes a heading is named by its words', () => {
  const older = page('Mở đầu.', 'Kết quả nổi bật', 'Hết.');
  expect(said(older, done(older, 'Kết quả', toggleHeading(2)))).toEqual([
    'Kết quả nổi bật → Kết quả nổi bật',
  ]);
});

test('a paragraph that goes into a list is named by its words', () => {
  const older = page('Mở đầu.', 'Kết quả nổi bật', 'Hết.');
  expect(said(older, done(older, 'Kết quả', makeBullets))).toEqual(['Kết quả nổi bật → Kết quả nổi bật']);
});

test('bold is a change, of the words that became bold', () => {
  const older = page('Đại hội thành công tốt đẹp');
  expect(said(older, done(older, 'thành công', toggleMark(schema.marks.bold)))).toEqual([
    'thành công → thành công',
  ]);
});

test('words of a page that was written anew altogether are not matched one by one', () => {
  const older = page('Cuộc họp của ủy ban và hội đồng bàn về giá điện.');
  const newer = page('Trận mưa đêm qua làm hỏng cầu của xã.');
  expect(changesBetween(older, newer)).toHaveLength(1);
});
