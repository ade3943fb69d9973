/** What can be done on the page, by name: keys, bars and the palette all take it from here. */

import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from 'prosemirror-tables';

import type { ActId } from '../palette/shortcuts';
import {
  currentBlock,
  insertBlock,
  makeBullets,
  makeNumbers,
  makeQuote,
  moveBlock,
  removeBlock,
  toggleHeading,
} from './blocks';
import { joinCaptions } from './figure/captions';
import { addPlace, movePhoto, setLayout } from './figure/commands';
import { OPENING, schema } from './schema';

const { marks, nodes } = schema;

/** Only where the cursor stands behind the opening. */
const inPage =
  (command: Command): Command =>
  (state, dispatch, view) =>
    currentBlock(state).index >= OPENING && command(state, dispatch, view);

const inLead: Command = (state, dispatch, view) =>
  state.selection.$from.parent.type === nodes.lead && toggleMark(marks.dateline)(state, dispatch, view);

/** Where the block cannot go further, there is nothing to do. */
const move =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const { index } = currentBlock(state);
    const other = index + by;
    const free = index >= OPENING && other >= OPENING && other < state.doc.childCount;
    return dispatch ? moveBlock(by)(state, dispatch) : free;
  };

export const COMMANDS = {
  undo,
  redo,
  bold: toggleMark(marks.bold),
  italic: toggleMark(marks.italic),
  superscript: toggleMark(marks.superscript),
  subscript: toggleMark(marks.subscript),
  dateline: inLead,
  paragraph: inPage(setBlockType(nodes.paragraph)),
  heading2: inPage(toggleHeading(2)),
  heading3: inPage(toggleHeading(3)),
  bullets: makeBullets,
  numbers: makeNumbers,
  quote: makeQuote,
  moveUp: move(-1),
  moveDown: move(1),
  remove: removeBlock,
  insertFigure: insertBlock('figure'),
  insertQuote: insertBlock('quote'),
  insertBox: insertBlock('box'),
  insertTable: insertBlock('table'),
  addPlace,
  layoutColumn: setLayout('column'),
  layoutRow: setLayout('row'),
  layoutGrid: setLayout('grid'),
  sharedCaption: joinCaptions,
  photoEarlier: movePhoto(-1),
  photoLater: movePhoto(1),
  rowAfter: addRowAfter,
  columnAfter: addColumnAfter,
  deleteRow,
  deleteColumn,
  headerRow: toggleHeaderRow,
  mergeCells: (state, dispatch) => mergeCells(state, dispatch) || splitCell(state, dispatch),
  deleteTable,
} satisfies Partial<Record<ActId, Command>>;

export type CommandId = keyof typeof COMMANDS;
