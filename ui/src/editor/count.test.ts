import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';

import { count, minutes, wordCount } from './count';
import { readDocument } from './schema';

const said = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
const figure = (photo: string) => ({
  type: 'figure',
  attrs: { layout: 'column' },
  content: [
    { type: 'photo', attrs: { photo, alt: '' } },
    said('caption', 'chú thích'),
    said('credit', 'Hòa'),
  ],
});
const opening = [said('kicker', 'Chính trị'), said('headline', 'Tít'), said('lead', 'Sa-pô của bài')];

test.each([
  ['kinh tế - xã hội', 4],
  ['  Ngày 11/1,  2021 ', 3],
  ['– …', 0],
])('%j has %i words', (text, words) => expect(wordCount(text)).toBe(words));

test('captions count, and a photo that stands twice counts once', () => {
  const doc = readDocument({ type: 'doc', content: [...opening, figure('a'), figure('a'), figure('b')] });
  expect(count(doc)).toEqual({ words: 2 + 1 + 3 + 9, letters: 9 + 3 + 13 + 36, photos: 2 });
});

test('letters are counted as a person sees them', () => {
  const decomposed = readDocument({
    type: 'doc',
    content: [...opening, said('paragraph', 'tế'.normalize('NFD'))],
  });
  const composed = readDocument({ type: 'doc', content: [...opening, said('paragraph', 'tế')] });
  expect(count(decomposed).letters).toBe(count(composed).letters);
});

test('after a key the count is that of the page as it stands', () => {
  const doc = readDocument({ type: 'doc', content: [...opening, said('paragraph', 'một hai'), figure('a')] });
  let state = EditorState.create({ doc });
  const before = count(state.doc);
  state = state.apply(
    state.tr.insertText('ba ', state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + 1),
  );
  expect(count(state.doc)).toEqual({ ...before, words: before.words + 1, letters: before.letters + 3 });
});

test('a short piece takes a minute', () => expect([minutes(0), minutes(1000)]).toEqual([1, 5]));
