// @vitest-environment jsdom
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { beforeEach, expect, test } from 'vitest';

import { readDocument } from './schema';
import { isMarked, markPlaces, sought } from './sought';

const said = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
let view: EditorView;
beforeEach(() => {
  const doc = readDocument({
    type: 'doc',
    content: [
      { type: 'kicker' },
      said('headline', 'Đại hội Đảng bộ'),
      { type: 'lead' },
      said('paragraph', 'Bế mạc đại hội.'),
    ],
  });
  view = new EditorView(document.createElement('div'), {
    state: EditorState.create({ doc, plugins: [sought()] }),
  });
  view.dispatch(markPlaces(view.state.tr, [{ from: 3, to: 10 }]));
});
const marked = () => [...view.dom.querySelectorAll('.sought')].map(({ textContent }) => textContent);
const strike = (key: string, held: KeyboardEventInit = {}) =>
  view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));

test('what was searched for is marked as it is written', () => expect(marked()).toEqual(['Đại hội']));

test('the marks are gone as soon as somebody writes', () => {
  view.dispatch(view.state.tr.insertText('x', 3));
  expect(isMarked(view.state)).toBe(false);
  expect(marked()).toEqual([]);
});

test('Escape waves them away, once; what composes keeps its own Escape', () => {
  strike('Escape', { isComposing: true });
  expect(isMarked(view.state)).toBe(true);
  expect(strike('Escape')).toBe(false);
  expect(marked()).toEqual([]);
  expect(strike('Escape')).toBe(true);
});

test('going about on the page leaves them', () => {
  view.dispatch(view.state.tr.setMeta('seen', true));
  expect(marked()).toEqual(['Đại hội']);
});
