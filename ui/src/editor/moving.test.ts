import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';

import { gapAt, moveTo } from './moving';
import { readDocument } from './schema';

const said = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
function page(...paragraphs: string[]) {
  const opening = [said('kicker', 'k'), said('headline', 'h'), said('lead', 'l')];
  const content = [...opening, ...paragraphs.map((text) => said('paragraph', text))];
  return EditorState.create({ doc: readDocument({ type: 'doc', content }) });
}

function moved(index: number, gap: number): string {
  let state = page('a', 'b', 'c', 'd');
  if (!moveTo(index, gap)(state, (tr) => (state = state.apply(tr)))) return 'stays';
  readDocument(state.doc.toJSON());
  return `${state.doc.textContent} ${state.selection.$from.parent.textContent}`;
}

test.each([
  [3, 5, 'khlbacd a'],
  [3, 7, 'khlbcda a'],
  [6, 3, 'khldabc d'],
  [5, 4, 'khlacbd c'],
])('block %i goes to gap %i, the cursor with it', (index, gap, order) =>
  expect(moved(index, gap)).toBe(order),
);

test.each([
  [2, 5],
  [4, 2],
  [4, 0],
  [4, 4],
  [4, 5],
  [9, 3],
  [3, 9],
])('block %i does not go to gap %i', (index, gap) => expect(moved(index, gap)).toBe('stays'));

test('a height falls into the gap at the nearer edge of the block there', () => {
  const edges = [
    { top: 100, bottom: 200 },
    { top: 210, bottom: 250 },
  ];
  expect([0, 120, 180, 220, 240, 900].map((y) => gapAt(edges, y))).toEqual([3, 3, 4, 4, 5, 5]);
});
