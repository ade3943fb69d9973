import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';

import { readDocument, schema } from '../schema';
import { replaceAll, replaceOne, toFirst, toNext } from './commands';
import { askFor, currentPlace, finding, placesFound } from './plugin';
import { patternOf, placesIn, type Query } from './query';

const asked = (text: string, options: Partial<Query> = {}): Query => ({
  text,
  blind: true,
  word: false,
  matchCase: false,
  ...options,
});
const found = (text: string, query: Query) => {
  const pattern = patternOf(query);
  return pattern ? placesIn(text, pattern).map(({ from, to }) => text.slice(from, to)) : [];
};

describe('what is looked for', () => {
  test.each([
    ['tich', 'Tích tịch tình tang, di tích', ['Tích', 'tịch', 'tích']],
    ['duong thuy', 'Đường Thúy, đường thuỷ', ['Đường Thúy', 'đường thuỷ']],
    ['Đường Thúy', 'duong thuy', ['duong thuy']],
    ['dang', 'Đảng đang', ['Đảng', 'đang']],
    ['"tin"', 'báo “tin” và "tin"', ['“tin”', '"tin"']],
    ['a.b', 'a.b axb', ['a.b']],
    ['(2020 - 2025)', 'nhiệm kỳ (2020 – 2025)', ['(2020 – 2025)']],
  ])('%j blindly in %j', (query, text, places) => expect(found(text, asked(query))).toEqual(places));

  test('marks tell letters apart where that is wished', () => {
    expect(found('tích tịch tich', asked('tích', { blind: false }))).toEqual(['tích']);
    expect(found('Đang đang dang', asked('đang', { blind: false }))).toEqual(['Đang', 'đang']);
  });

  test('case tells letters apart where that is wished, with and without marks', () => {
    expect(found('Đảng đảng', asked('đảng', { matchCase: true }))).toEqual(['đảng']);
    expect(found('Đảng đảng', asked('Dang', { matchCase: true }))).toEqual(['Đảng']);
  });

  test('a whole word has no letter at its ends, marked or not', () => {
    expect(found('anh ảnh ảnhx ảnh.', asked('anh', { word: true }))).toEqual(['anh', 'ảnh', 'ảnh']);
    expect(found('tin tính', asked('tin', { word: true }))).toEqual(['tin']);
  });

  test('text that came in decomposed is found too', () =>
    expect(found('di tích'.normalize('NFD'), asked('tich'))).toEqual(['tích'.normalize('NFD')]));

  test('places are counted in the text as it stands', () => {
    const pattern = patternOf(asked('thuy'));
    expect(pattern && placesIn('Đường Thúy', pattern)).toEqual([{ from: 6, to: 10 }]);
  });
});

type Json = Record<string, unknown>;
const bold = { type: 'bold' };
const text = (type: string, ...said: (string | Json)[]): Json => ({
  type,
  content: said.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
});
const figure: Json = {
  type: 'figure',
  attrs: { layout: 'column' },
  content: [
    { type: 'photo', attrs: { photo: null, alt: '' } },
    text('caption', 'ảnh hội nghị'),
    text('credit', 'hội nhà báo'),
  ],
};
const table: Json = {
  type: 'table',
  content: [
    {
      type: 'table_row',
      content: [
        {
          type: 'table_cell',
          attrs: { colspan: 1, rowspan: 1, colwidth: null },
          content: [text('paragraph', 'hội thi')],
        },
      ],
    },
  ],
};

/** A page with seven places of "hội". */
function page() {
  const doc = readDocument({
    type: 'doc',
    content: [
      text('kicker', 'Hội nghị'),
      text('headline', 'Đại hội'),
      text('lead', 'Ngày hội'),
      text('paragraph', 'Lễ ', { type: 'text', marks: [bold], text: 'hội' }, ' xuân'),
      figure,
      table,
    ],
  });
  const state = EditorState.create({ doc, plugins: [finding(), history()] });
  return state.apply(askFor(state.tr, asked('hoi')));
}
const after = (state: EditorState, tr: Transaction | null) => (tr ? state.apply(tr) : state);
const words = (state: EditorState) =>
  placesFound(state).map(({ from, to }) => state.doc.textBetween(from, to));

describe('on the page', () => {
  test('every kind of field is reached, in reading order', () =>
    expect(words(page())).toEqual(['Hội', 'hội', 'hội', 'hội', 'hội', 'hội', 'hội']));

  test('nothing is found across two textblocks or a break', () => {
    const state = page();
    expect(words(after(state, askFor(state.tr, asked('nghị Đại'))))).toEqual([]);
    const doc = readDocument({
      type: 'doc',
      content: [
        { type: 'kicker' },
        { type: 'headline' },
        { type: 'lead' },
        text('paragraph', 'một', { type: 'hard_break' }, 'hai'),
      ],
    });
    const broken = EditorState.create({ doc, plugins: [finding()] });
    expect(words(after(broken, askFor(broken.tr, asked('mộthai'))))).toEqual([]);
  });

  test('next and previous go around the end', () => {
    let state = after(page(), toFirst(page()));
    const first = currentPlace(state);
    state = after(state, toNext(state, -1));
    expect(currentPlace(state)).toEqual(placesFound(state).at(-1));
    state = after(state, toNext(state, 1));
    expect(currentPlace(state)).toEqual(first);
  });

  test('what is written while finding is found, and what is taken is not', () => {
    let state = page();
    state = state.apply(state.tr.insertText('hội ', 1));
    expect(placesFound(state)).toHaveLength(8);
    state = state.apply(state.tr.insertText('x', 2));
    expect(placesFound(state)).toHaveLength(7);
    state = state.apply(state.tr.delete(1, 3));
    const pattern = patternOf(asked('hoi'));
    let whole = 0;
    state.doc.descendants((node) => {
      if (node.isTextblock && pattern) whole += placesIn(node.textContent, pattern).length;
    });
    expect(placesFound(state)).toHaveLength(whole);
  });

  test('replacing one keeps its marks and the others', () => {
    let state = page();
    const bolds = placesFound(state)[3];
    if (!bolds) throw new Error('four places');
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, bolds.from)));
    state = after(state, toFirst(state));
    state = after(state, replaceOne(state, 'chùa'));
    expect(state.doc.child(3).child(1).toJSON()).toEqual({ type: 'text', marks: [bold], text: 'chùa' });
    expect(placesFound(state)).toHaveLength(6);
  });

  test('replacing all is one step to undo, and reaches every field', () => {
    const before = page();
    let state = after(before, replaceAll(before, 'họp'));
    expect(placesFound(state)).toEqual([]);
    expect(state.doc.textContent).toBe('họp nghịĐại họpNgày họpLễ họp xuânảnh họp nghịhọp nhà báohọp thi');
    readDocument(state.doc.toJSON());
    undo(state, (tr) => (state = state.apply(tr)));
    expect(state.doc.eq(before.doc)).toBe(true);
  });

  test('replacing with nothing takes the words away', () => {
    const state = page();
    expect(after(state, replaceAll(state, '')).doc.textContent).toBe(
      ' nghịĐại Ngày Lễ  xuânảnh  nghị nhà báo thi',
    );
  });

  test('a word inside a link stays linked to its end', () => {
    const link = schema.marks.link.create({ href: 'https://phutho.gov.vn' });
    const fresh = page();
    const at = placesFound(fresh)[2] ?? { from: 0, to: 0 };
    const linked = fresh.apply(fresh.tr.addMark(at.from - 5, at.to, link));
    const state = after(linked, replaceAll(linked, 'họp'));
    expect(state.doc.child(2).lastChild?.marks.map(({ type }) => type.name)).toEqual(['link']);
  });
});
