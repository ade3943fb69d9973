import { expect, test } from 'vitest';

import type { ComparedBlock } from '../bindings';
import { folded, parted } from './folding';

const block = (text: string, changed = false, kind = 'paragraph'): ComparedBlock => ({
  kind,
  name: kind === 'fact' ? 'section' : '',
  older: text,
  newer: changed ? `${text}!` : text,
  runs: [],
  moved: false,
  changed,
});
/** "=" a block that is equal, "~" one that changed. */
const page = (spelt: string) => [...spelt].map((sign, i) => block(String(i), sign === '~'));
const spell = (blocks: ComparedBlock[], unfolded: number[] = []) =>
  folded(blocks, new Set(unfolded))
    .map((row) => (row.is === 'fold' ? `(${row.blocks.length})` : row.block.changed ? '~' : '='))
    .join('');

test.each([
  ['~', '~'],
  ['=====', '(5)'],
  ['=~=', '=~='],
  ['====~====', '(3)=~=(3)'],
  ['==~===~=', '==~===~='],
  ['~=====~', '~=(3)=~'],
  ['', ''],
])('%j is read as %j', (spelt, rows) => expect(spell(page(spelt))).toBe(rows));

test('a fold opens by the place it begins at, and only it', () =>
  expect(spell(page('====~===='), [6])).toBe('(3)=~===='));

test('every block stands there once, in its order', () => {
  const blocks = page('===~==~~=======~==');
  const seen = folded(blocks, new Set()).flatMap((row) => (row.is === 'fold' ? row.blocks : [row.block]));
  expect(seen).toEqual(blocks);
});

test('of the fields beside the page only those that differ are shown', () => {
  const { page, facts } = parted([block('Tít'), block('a', false, 'fact'), block('b', true, 'fact')]);
  expect([page.length, facts.map(({ older }) => older)]).toEqual([1, ['b']]);
});
