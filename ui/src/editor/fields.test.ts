import { chainCommands } from 'prosemirror-commands';
import { EditorState, NodeSelection, TextSelection, type Command } from 'prosemirror-state';
import { expect, test } from 'vitest';

import { moveBlock } from './blocks';
import { holdForward, leaveEmptyLine, moveOn, stepBack } from './fields';
import { readDocument } from './schema';

type Json = Record<string, unknown>;
const text = (type: string, said = ''): Json =>
  said === '' ? { type } : { type, content: [{ type: 'text', text: said }] };
const figure: Json = {
  type: 'figure',
  attrs: { layout: 'column' },
  content: [
    { type: 'photo', attrs: { photo: null, alt: '' } },
    text('caption', 'chú thích'),
    text('credit', 'nguồn'),
  ],
};
const quote: Json = {
  type: 'quote',
  content: [text('paragraph', 'lời'), text('paragraph'), text('attribution', 'ai')],
};
const box: Json = {
  type: 'info_box',
  content: [text('box_title', 'hộp'), text('paragraph', 'tin'), text('paragraph')],
};

function page(...blocks: Json[]): EditorState {
  const opening = [text('kicker', 'phụ'), text('headline', 'tít'), text('lead', 'sa-pô')];
  return EditorState.create({ doc: readDocument({ type: 'doc', content: [...opening, ...blocks] }) });
}

/** The cursor at the start or end of the nth textblock of this kind. */
function at(state: EditorState, kind: string, where: 'start' | 'end', nth = 0): EditorState {
  const found: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type.name === kind) found.push(where === 'start' ? pos + 1 : pos + node.nodeSize - 1);
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found[nth] ?? 0)));
}

function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (tr) => (after = state.apply(tr)));
  readDocument(after.doc.toJSON());
  return after;
}

const here = ({ selection }: EditorState) => selection.$head.parent.type.name;
const kinds = ({ doc }: EditorState) => doc.content.content.map((node) => node.type.name).slice(3);
const enter = chainCommands(moveOn, leaveEmptyLine);

test.each([
  ['kicker', 'headline'],
  ['headline', 'lead'],
  ['caption', 'credit'],
  ['box_title', 'paragraph'],
])('Enter in %s moves on to %s and splits nothing', (from, to) => {
  const state = at(page(figure, box), from, 'end');
  const after = run(state, enter);
  expect(here(after)).toBe(to);
  expect(after.doc.eq(state.doc)).toBe(true);
});

test('Enter at the end of the lead begins a paragraph', () => {
  const after = run(at(page(text('paragraph', 'thân')), 'lead', 'end'), enter);
  expect([kinds(after), here(after), after.selection.$head.index(0)]).toEqual([
    ['paragraph', 'paragraph'],
    'paragraph',
    3,
  ]);
});

test('Enter after the credit and the attribution goes on behind the block, into an empty paragraph where there is one', () => {
  expect(kinds(run(at(page(figure), 'credit', 'end'), enter))).toEqual(['figure', 'paragraph']);
  expect(kinds(run(at(page(figure, text('paragraph')), 'credit', 'end'), enter))).toEqual([
    'figure',
    'paragraph',
  ]);
  expect(kinds(run(at(page(quote), 'attribution', 'end'), enter))).toEqual(['quote', 'paragraph']);
});

test('Enter in the empty last line leaves a quote for its attribution and a box for the page', () => {
  const said = run(at(page(quote), 'paragraph', 'start', 1), enter);
  expect([here(said), said.doc.child(3).childCount]).toEqual(['attribution', 2]);
  const boxed = run(at(page(box), 'paragraph', 'start', 1), enter);
  expect([kinds(boxed), here(boxed)]).toEqual([['info_box', 'paragraph'], 'paragraph']);
});

test.each([
  ['headline', 'kicker'],
  ['lead', 'headline'],
  ['credit', 'caption'],
  ['attribution', 'paragraph'],
])('Backspace at the start of %s goes back to %s and joins nothing', (from, to) => {
  const state = at(page(figure, quote), from, 'start');
  const after = run(state, stepBack);
  expect(here(after)).toBe(to);
  expect(after.doc.eq(state.doc)).toBe(true);
});

test('Backspace at the start of a caption selects the photo', () => {
  const { selection } = run(at(page(figure), 'caption', 'start'), stepBack);
  expect(selection instanceof NodeSelection && selection.node.type.name).toBe('photo');
});

test('Backspace unwraps a quote and a box into paragraphs, with nothing lost', () => {
  const said = run(at(page(quote), 'paragraph', 'start'), stepBack);
  expect(said.doc.textContent).toBe('phụtítsa-pôlờiai');
  expect(kinds(said)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(kinds(run(at(page(box), 'box_title', 'start'), stepBack))).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
  ]);
});

test('Delete at the end of a field takes nothing from the next', () => {
  for (const field of ['kicker', 'headline', 'caption', 'credit', 'attribution', 'box_title']) {
    expect(holdForward(at(page(figure, quote, box), field, 'end'))).toBe(true);
  }
});

test('a block moves up and down, and never into the opening', () => {
  const state = at(page(text('paragraph', 'một'), figure), 'caption', 'end');
  const up = run(state, moveBlock(-1));
  expect([kinds(up), here(up)]).toEqual([['figure', 'paragraph'], 'caption']);
  expect(kinds(run(up, moveBlock(-1)))).toEqual(['figure', 'paragraph']);
  expect(kinds(run(up, moveBlock(1)))).toEqual(['paragraph', 'figure']);
});
