/** Selections over more than one textblock: how they come about, and what is typed over them. */

import {
  AllSelection,
  Plugin,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
} from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { schema } from './schema';

/** The text of the block with the cursor first; the whole page where that is selected already, or empty. */
export const selectBlockThenAll: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const block = $from.parent;
  const [start, end] = [$from.start(), $from.end()];
  const whole = !block.isTextblock || block.content.size === 0 || $from.pos > start || $to.pos < end;
  const inBlock = block.isTextblock && block.content.size > 0 && $from.sameParent($to) && whole;
  dispatch?.(
    state.tr.setSelection(
      inBlock ? TextSelection.create(state.doc, start, end) : new AllSelection(state.doc),
    ),
  );
  return true;
};

const spans = ({ selection }: EditorState) =>
  selection instanceof AllSelection ||
  (selection instanceof TextSelection && !selection.$from.sameParent(selection.$to));

/**
 * Takes away what is selected and puts the cursor where the selection began, so that all that is typed over it stands
 * together. A page that is written anew begins with its headline.
 */
function emptied(state: EditorState) {
  const { selection } = state;
  const tr = state.tr.deleteSelection();
  const begin = selection instanceof AllSelection ? headline(tr.doc) : tr.mapping.map(selection.from, -1);
  return tr.setSelection(Selection.near(tr.doc.resolve(begin)));
}

function headline(doc: EditorState['doc']): number {
  let at = 0;
  doc.forEach((node, pos) => {
    if (node.type === schema.nodes.headline) at = pos + 1;
  });
  return at;
}

/** By itself, ProseMirror leaves the cursor behind the selection, and the letters that follow in another block. */
export function writingOver(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view: EditorView, _from: number, _to: number, text: string) {
        if (!spans(view.state)) return false;
        view.dispatch(emptied(view.state).insertText(text).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        compositionstart(view: EditorView) {
          if (spans(view.state)) view.dispatch(emptied(view.state));
          return false;
        },
      },
    },
  });
}
