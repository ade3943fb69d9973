import { DOMParser, Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';

import { settle } from './paste';
import { readDocument, schema } from './schema';

const { document } = new JSDOM('').window;

function clipboard(html: string): Slice {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return DOMParser.fromSchema(schema).parseSlice(holder, { preserveWhitespace: true });
}

/** Pastes at the end of the field of this number (kicker 0, headline 1, lead 2, first block 3). */
function paste(html: string, field: number): string[] {
  const text = (type: string, said: string) => ({ type, content: [{ type: 'text', text: said }] });
  const content = [text('kicker', 'a'), text('headline', 'b'), text('lead', 'c'), text('paragraph', 'd')];
  const doc = readDocument({ type: 'doc', content });
  let end = 0;
  for (let index = 0; index <= field; index += 1) end += doc.child(index).nodeSize;
  const fresh = EditorState.create({ doc });
  const state = fresh.apply(fresh.tr.setSelection(TextSelection.create(doc, end - 1)));
  const after = state.apply(state.tr.replaceSelection(settle(clipboard(html), { state })));
  readDocument(after.doc.toJSON());
  return after.doc.content.content.map((node) => `${node.type.name}: ${node.textContent}`);
}

const TWO = '<p>Một <b>đậm</b></p><p>Hai<br>ba</p>';

test('the headline takes everything as one line of plain text', () =>
  expect(paste(TWO, 1)).toEqual(['kicker: a', 'headline: bMột đậm Hai ba', 'lead: c', 'paragraph: d']));

test('the lead takes one paragraph in and lets several go on into the page', () => {
  expect(paste('<p>Một</p>', 2)).toEqual(['kicker: a', 'headline: b', 'lead: cMột', 'paragraph: d']);
  const [, , lead, ...blocks] = paste('<p>Một</p><p>Hai</p>', 2);
  expect([lead, ...blocks].join(' ')).toMatch(/Một.*Hai.*d/);
});

test('a whole page pasted among the blocks comes as paragraphs, its headline with it', () => {
  const page =
    '<p data-kicker>K</p><h1 data-headline>H</h1><p data-lead><span data-dateline>PT</span> L</p><p>B</p>';
  expect(paste(page, 3)).toEqual([
    'kicker: a',
    'headline: b',
    'lead: c',
    'paragraph: dK',
    'paragraph: H',
    'paragraph: PT L',
    'paragraph: B',
  ]);
});

test('what is no part of the page falls away, its words stay', () =>
  expect(
    paste('<div onclick="x()">Một <script>x()</script><a href="javascript:x()">hai</a></div>', 3).at(-1),
  ).toBe('paragraph: dMột hai'));
