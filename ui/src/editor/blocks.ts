/** Commands on the blocks of the page: make one, turn one into another, move one. */

import { setBlockType } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { wrapInList } from 'prosemirror-schema-list';
import {
  NodeSelection,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';

import { newFigure } from './figure/placement';
import { OPENING, schema } from './schema';

const { nodes } = schema;

export type BlockKind =
  'paragraph' | 'heading2' | 'heading3' | 'bullets' | 'numbers' | 'quote' | 'figure' | 'table' | 'box';

export const BLOCK_KINDS: readonly BlockKind[] = [
  'paragraph',
  'heading2',
  'heading3',
  'figure',
  'quote',
  'bullets',
  'numbers',
  'box',
  'table',
];

const paragraph = () => nodes.paragraph.create();
const list = (kind: 'bullet_list' | 'ordered_list') =>
  nodes[kind].create(null, nodes.list_item.create(null, paragraph()));

function table(columns: number, rows: number): Node {
  const row = (header: boolean) =>
    nodes.table_row.create(
      null,
      Array.from({ length: columns }, () =>
        (header ? nodes.table_header : nodes.table_cell).create(null, paragraph()),
      ),
    );
  return nodes.table.create(
    null,
    Array.from({ length: rows }, (_, index) => row(index === 0)),
  );
}

/** A new, empty block of this kind. */
export function newBlock(kind: BlockKind): Node {
  switch (kind) {
    case 'paragraph':
      return paragraph();
    case 'heading2':
      return nodes.heading.create({ level: 2 });
    case 'heading3':
      return nodes.heading.create({ level: 3 });
    case 'bullets':
      return list('bullet_list');
    case 'numbers':
      return list('ordered_list');
    case 'quote':
      return nodes.quote.create(null, [paragraph(), nodes.attribution.create()]);
    case 'figure':
      return newFigure();
    case 'table':
      return table(3, 3);
    case 'box':
      return nodes.info_box.create(null, [nodes.box_title.create(), paragraph()]);
  }
}

/** Index and start of the page's block that holds the cursor; the opening counts as before the first. */
export function currentBlock(state: EditorState): { index: number; from: number; node: Node } {
  const { $from } = state.selection;
  const index = Math.min($from.index(0), state.doc.childCount - 1);
  return { index, from: $from.posAtIndex(index, 0), node: state.doc.child(index) };
}

/** Where the page's first block starts. */
export function openingEnd(doc: Node): number {
  let end = 0;
  for (let index = 0; index < OPENING; index += 1) end += doc.child(index).nodeSize;
  return end;
}

function select(tr: Transaction, from: number): Transaction {
  const node = tr.doc.nodeAt(from);
  if (node?.type === nodes.figure)
    return tr.setSelection(NodeSelection.create(tr.doc, from + 1)).scrollIntoView();
  return tr.setSelection(Selection.near(tr.doc.resolve(from + 1), 1)).scrollIntoView();
}

/** Puts a new block in the place of an empty current paragraph, else behind the current block. */
export function insertBlock(kind: BlockKind): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const { index, from, node } = currentBlock(state);
    const tr = state.tr;
    const made = newBlock(kind);
    if (index < OPENING) {
      const at = openingEnd(state.doc);
      dispatch(select(tr.insert(at, made), at));
    } else if (node.type === nodes.paragraph && node.content.size === 0) {
      dispatch(select(tr.replaceWith(from, from + node.nodeSize, made), from));
    } else {
      const at = from + node.nodeSize;
      dispatch(select(tr.insert(at, made), at));
    }
    return true;
  };
}

/** The current paragraph or heading as a heading of this level, or back again. */
export function toggleHeading(level: 2 | 3): Command {
  return (state, dispatch, view) => {
    const { parent } = state.selection.$from;
    const already = parent.type === nodes.heading && parent.attrs.level === level;
    const turn = already ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level });
    return turn(state, dispatch, view);
  };
}

/** The current paragraphs as a quote with a place for who said it. */
export const makeQuote: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to);
  if (!range || range.depth !== 0 || range.startIndex < OPENING) return false;
  const said: Node[] = [];
  for (let index = range.startIndex; index < range.endIndex; index += 1) {
    const block = state.doc.child(index);
    if (!block.isTextblock) return false;
    said.push(nodes.paragraph.create(null, block.content));
  }
  if (dispatch) {
    const tr = state.tr.replaceWith(
      range.start,
      range.end,
      nodes.quote.create(null, [...said, nodes.attribution.create()]),
    );
    const cursor = Math.min($from.pos + 1, tr.doc.content.size);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(cursor))).scrollIntoView());
  }
  return true;
};

export const makeBullets: Command = wrapInList(nodes.bullet_list);
export const makeNumbers: Command = wrapInList(nodes.ordered_list);

/** Moves the current block one place up or down; the opening stays where it is. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { index, from, node } = currentBlock(state);
    const other = index + by;
    if (index < OPENING) return false;
    if (other < OPENING || other >= state.doc.childCount) return true;
    if (dispatch) {
      const neighbour = state.doc.child(other);
      const start = by < 0 ? from - neighbour.nodeSize : from;
      const pair = by < 0 ? [node, neighbour] : [neighbour, node];
      const shift = by < 0 ? -neighbour.nodeSize : neighbour.nodeSize;
      const selection = state.selection;
      const tr = state.tr.replaceWith(start, start + node.nodeSize + neighbour.nodeSize, pair);
      const moved =
        selection instanceof NodeSelection
          ? NodeSelection.create(tr.doc, selection.from + shift)
          : TextSelection.between(
              tr.doc.resolve(Math.min(selection.anchor + shift, tr.doc.content.size)),
              tr.doc.resolve(Math.min(selection.head + shift, tr.doc.content.size)),
            );
      dispatch(tr.setSelection(moved).scrollIntoView());
    }
    return true;
  };
}

/** Removes the current block; the page keeps at least an empty paragraph. */
export const removeBlock: Command = (state, dispatch) => {
  const { index, from, node } = currentBlock(state);
  if (index < OPENING) return false;
  if (dispatch) {
    const tr = state.tr;
    if (state.doc.childCount > OPENING + 1) tr.delete(from, from + node.nodeSize);
    else tr.replaceWith(from, from + node.nodeSize, paragraph());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from))).scrollIntoView());
  }
  return true;
};
