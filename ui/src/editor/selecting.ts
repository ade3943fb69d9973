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

/** The text of the block with the cursor first; the whole page where that is selected already, or empty. */
export const selectBlockThenAll: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const [start, end] = [$from.start(), $from.end()];
  const inBlock = $from.parent.isTextblock && $from.sameParent($to) && ($from.pos > start || $to.pos < end);
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
  // The kicker stands before the headline.
  const headline = (tr.doc.firstChild?.nodeSize ?? 0) + 1;
  const begin = selection instanceof AllSelection ? headline : tr.mapping.map(selection.from, -1);
  return tr.setSelection(Selection.near(tr.doc.resolve(begin)));
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
