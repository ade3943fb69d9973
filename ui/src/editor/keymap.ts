/**
 * The keys of the page. ProseMirror asks no key handler while an input method composes.
 *
 * Ctrl+K stays free for the palette; a link is Ctrl+Shift+K.
 */

import { baseKeymap, chainCommands, deleteSelection, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';

import { makeBullets, makeNumbers, moveBlock, removeBlock, toggleHeading } from './blocks';
import { breakLine, holdForward, holdSplit, leaveEmptyLine, moveOn, stepBack } from './fields';
import { deletePlace, toCaption } from './figure/commands';
import { schema } from './schema';

const { nodes, marks } = schema;

/** What the keys ask of the window. */
export type Asked = { link: () => void; insert: () => void };

const firstItemOut: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 3) return false;
  if ($from.node(-1).type !== nodes.list_item || $from.index(-1) > 0) return false;
  return liftListItem(nodes.list_item)(state, dispatch);
};

const enter = chainCommands(toCaption, moveOn, leaveEmptyLine, splitListItem(nodes.list_item));
const back = chainCommands(undoInputRule, deletePlace, deleteSelection, stepBack, firstItemOut);
const forward = chainCommands(deletePlace, deleteSelection, holdForward);

export function keys(asked: Asked): Plugin[] {
  const tell =
    (say: () => void): Command =>
    () => {
      say();
      return true;
    };
  const own = keymap({
    'Mod-b': toggleMark(marks.bold),
    'Mod-i': toggleMark(marks.italic),
    'Mod-.': toggleMark(marks.superscript),
    'Mod-,': toggleMark(marks.subscript),
    'Mod-Shift-k': tell(asked.link),
    'Mod-Shift-Enter': tell(asked.insert),
    'Mod-Alt-0': setBlockType(nodes.paragraph),
    'Mod-Alt-2': toggleHeading(2),
    'Mod-Alt-3': toggleHeading(3),
    'Mod-Shift-7': makeNumbers,
    'Mod-Shift-8': makeBullets,
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Alt-ArrowUp': moveBlock(-1),
    'Alt-ArrowDown': moveBlock(1),
    'Mod-Shift-Backspace': removeBlock,
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    Enter: enter,
    'Shift-Enter': breakLine,
    Backspace: back,
    'Mod-Backspace': back,
    Delete: forward,
    'Mod-Delete': forward,
  });
  return [own, keymap({ ...baseKeymap, Enter: chainCommands(baseKeymap.Enter ?? (() => false), holdSplit) })];
}
