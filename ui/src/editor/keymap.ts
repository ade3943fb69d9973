/**
 * The keys of the page. ProseMirror asks no key handler while an input method composes.
 */

import { baseKeymap, chainCommands, deleteSelection } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';

import { SHORTCUTS, type ActId } from '../palette/shortcuts';
import { COMMANDS } from './commands';
import { breakLine, holdForward, holdSplit, leaveEmptyLine, moveOn, stepBack } from './fields';
import { deletePlace, toCaption } from './figure/commands';
import { schema } from './schema';
import { selectBlockThenAll } from './selecting';

const { nodes } = schema;

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
  const acts: Partial<Record<ActId, Command>> = {
    ...COMMANDS,
    link: tell(asked.link),
    insert: tell(asked.insert),
  };
  const shortcuts: Record<string, Command> = {};
  for (const [id, command] of Object.entries(acts)) {
    for (const shortcut of SHORTCUTS[id as ActId]) shortcuts[shortcut] = command;
  }
  const own = keymap({
    ...shortcuts,
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    'Mod-a': selectBlockThenAll,
    Enter: enter,
    'Shift-Enter': breakLine,
    Backspace: back,
    'Mod-Backspace': back,
    Delete: forward,
    'Mod-Delete': forward,
  });
  return [own, keymap({ ...baseKeymap, Enter: chainCommands(baseKeymap.Enter ?? (() => false), holdSplit) })];
}
