/** What can be done on the page. Comes with the editor. */

import { redoDepth, undoDepth } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';

import { COMMANDS, type CommandId } from '../editor/commands';
import { splitCaption } from '../editor/figure/captions';
import { hasSeveral } from '../editor/figure/commands';
import { toNext } from '../editor/find/commands';
import { outline } from '../editor/outline';
import { schema } from '../editor/schema';
import { choosePhotos } from '../page/acts';
import { cropPhoto, selectedPhoto } from '../page/crop';
import { over } from '../page/over.svelte';
import { reveal } from '../page/reveal';
import { hand } from '../stores/article-in-hand.svelte';
import { photos } from '../stores/photos.svelte';
import type { Words } from '../words/words';
import type { Act, Group, Stop } from './acts.svelte';

const { marks, nodes } = schema;

export function run(command: Command) {
  const { view } = hand;
  if (!view?.editable) return;
  command(view.state, view.dispatch, view);
  view.focus();
}

function has(mark: MarkType): boolean {
  const { page } = hand;
  if (!page) return false;
  const { from, to, empty, $from } = page.selection;
  if (empty) return mark.isInSet(page.storedMarks ?? $from.marks()) !== undefined;
  return page.doc.rangeHasMark(from, to, mark);
}
const parent = () => hand.page?.selection.$from.parent;
const heading = (level: number) => parent()?.type === nodes.heading && parent()?.attrs.level === level;
const takes = (mark: MarkType) =>
  parent()?.isTextblock === true && parent()?.type.allowsMarkType(mark) === true;

const POSSIBLE: Partial<Record<CommandId, (state: EditorState) => boolean>> = {
  undo: (state) => undoDepth(state) > 0,
  redo: (state) => redoDepth(state) > 0,
  bold: () => takes(marks.bold),
  italic: () => takes(marks.italic),
  superscript: () => takes(marks.superscript),
  subscript: () => takes(marks.subscript),
  layoutColumn: hasSeveral,
  layoutRow: hasSeveral,
  layoutGrid: hasSeveral,
};
const ON: Partial<Record<CommandId, () => boolean>> = {
  bold: () => has(marks.bold),
  italic: () => has(marks.italic),
  superscript: () => has(marks.superscript),
  subscript: () => has(marks.subscript),
  dateline: () => has(marks.dateline),
  paragraph: () => parent()?.type === nodes.paragraph,
  heading2: () => heading(2),
  heading3: () => heading(3),
};
const NAMES: Record<CommandId, [Group, (w: Words) => string]> = {
  undo: ['write', (w) => w.page.undo],
  redo: ['write', (w) => w.page.redo],
  bold: ['write', (w) => w.page.bold],
  italic: ['write', (w) => w.page.italic],
  superscript: ['write', (w) => w.page.superscript],
  subscript: ['write', (w) => w.page.subscript],
  dateline: ['write', (w) => w.page.dateline],
  paragraph: ['blocks', (w) => w.blocks.paragraph],
  heading2: ['blocks', (w) => w.blocks.heading2],
  heading3: ['blocks', (w) => w.blocks.heading3],
  bullets: ['blocks', (w) => w.blocks.bullets],
  numbers: ['blocks', (w) => w.blocks.numbers],
  quote: ['blocks', (w) => w.blocks.quote],
  moveUp: ['blocks', (w) => w.page.moveUp],
  moveDown: ['blocks', (w) => w.page.moveDown],
  remove: ['blocks', (w) => w.page.remove],
  insertFigure: ['insert', (w) => w.acts.insert(w.blocks.figure)],
  insertQuote: ['insert', (w) => w.acts.insert(w.blocks.quote)],
  insertBox: ['insert', (w) => w.acts.insert(w.blocks.box)],
  insertTable: ['insert', (w) => w.acts.insert(w.blocks.table)],
  addPlace: ['insert', (w) => w.figure.addPlace],
  layoutColumn: ['blocks', (w) => w.acts.figure(w.figure.column)],
  layoutRow: ['blocks', (w) => w.acts.figure(w.figure.row)],
  layoutGrid: ['blocks', (w) => w.acts.figure(w.figure.grid)],
  sharedCaption: ['blocks', (w) => w.acts.figure(w.figure.shared)],
  photoEarlier: ['blocks', (w) => w.figure.earlier],
  photoLater: ['blocks', (w) => w.figure.later],
  rowAfter: ['blocks', (w) => w.acts.table(w.table.rowAfter)],
  columnAfter: ['blocks', (w) => w.acts.table(w.table.columnAfter)],
  deleteRow: ['blocks', (w) => w.acts.table(w.table.deleteRow)],
  deleteColumn: ['blocks', (w) => w.acts.table(w.table.deleteColumn)],
  headerRow: ['blocks', (w) => w.acts.table(w.table.header)],
  mergeCells: ['blocks', (w) => w.acts.table(w.table.merge)],
  deleteTable: ['blocks', (w) => w.table.remove],
};

const commands: Act[] = Object.entries(COMMANDS).map(([key, command]) => {
  const id = key as CommandId;
  const [group, name] = NAMES[id];
  const on = ON[id];
  return {
    id,
    group,
    name,
    possible: () => {
      const state = hand.page;
      if (!state || !hand.writable) return false;
      return POSSIBLE[id]?.(state) ?? (command as Command)(state);
    },
    run: () => run(command),
    ...(on ? { on } : {}),
    inPage: true,
  };
});

const open = () => hand.page !== null;
const editable = () => open() && hand.writable;
const eachCaption = splitCaption(photos.of);

function next(by: 1 | -1) {
  const { view } = hand;
  if (!view) return;
  const tr = toNext(view.state, by);
  if (!tr) return over.openFind(over.find ?? 'find');
  view.dispatch(tr);
  reveal(view);
}

/** Opens the menu of blocks at the cursor, or below this element. */
export function openInsert(from?: Element) {
  const { view } = hand;
  if (!view?.editable) return;
  const caret = view.coordsAtPos(view.state.selection.head);
  const box = from?.getBoundingClientRect();
  over.inserting = box ? { x: box.left, y: box.bottom + 4 } : { x: caret.left, y: caret.bottom + 8 };
}

export const pageActs: readonly Act[] = [
  ...commands,
  {
    id: 'link',
    group: 'write',
    name: (w) => w.page.link,
    possible: () => editable() && takes(marks.link),
    on: () => has(marks.link),
    run: () => (over.linking = true),
    inPage: true,
  },
  {
    id: 'insert',
    group: 'insert',
    name: (w) => w.page.insertHere,
    possible: editable,
    run: () => openInsert(),
    inPage: true,
  },
  {
    id: 'addPhotos',
    group: 'insert',
    name: (w) => w.photos.add,
    possible: editable,
    run: () => void choosePhotos(null),
  },
  {
    id: 'captionEach',
    group: 'blocks',
    name: (w) => w.acts.figure(w.figure.each),
    possible: () => editable() && hand.page !== null && eachCaption(hand.page),
    run: () => run(eachCaption),
    inPage: true,
  },
  {
    id: 'cropPhoto',
    group: 'blocks',
    name: (w) => w.figure.crop,
    possible: () => editable() && selectedPhoto() !== null,
    run: () => {
      const place = selectedPhoto();
      if (place !== null) void cropPhoto(place);
    },
    inPage: true,
  },
  {
    id: 'toBar',
    group: 'go',
    name: (w) => w.acts.toBar,
    possible: () => document.querySelector('.page-bar') !== null,
    run: () => document.querySelector<HTMLElement>('.page-bar button:not(:disabled)')?.focus(),
  },
  {
    id: 'findNext',
    group: 'find',
    name: (w) => w.acts.findNext,
    possible: open,
    run: () => next(1),
  },
  {
    id: 'findPrevious',
    group: 'find',
    name: (w) => w.acts.findPrevious,
    possible: open,
    run: () => next(-1),
  },
];

/** The headings of the page; going to one puts the cursor behind it. */
export function stops(): Stop[] {
  const { page } = hand;
  if (!page) return [];
  return outline(page.doc).map(({ text, level, pos }) => ({
    text,
    level,
    go: () => {
      const { view } = hand;
      const node = view?.state.doc.nodeAt(pos);
      if (!view || !node) return;
      const end = pos + 1 + node.content.size;
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, end)));
      reveal(view);
      view.focus();
    },
  }));
}
