/** The page in the hand: one ProseMirror view over one document. */

import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { columnResizing, tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';

import { photoView, type PlaceHands } from './figure/view.svelte';
import { typedBlocks } from './input-rules';
import { keys, type Asked } from './keymap';
import { settle } from './paste';
import { placeholders, type PlaceholderFor } from './placeholder';

export type EditorHands = PlaceHands &
  Asked & {
    placeholders: () => Record<PlaceholderFor, string>;
    byline: () => HTMLElement;
    /** After each transaction. */
    applied: (state: EditorState, tr: Transaction) => void;
    /** The page lost the focus. */
    left: () => void;
    label: string;
  };

/** A fresh state over `doc`, with nothing to undo yet. */
export function pageState(doc: Node, hands: EditorHands): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      typedBlocks(),
      columnResizing({ cellMinWidth: 64 }),
      tableEditing({ allowTableNodeSelection: true }),
      ...keys(hands),
      history({ newGroupDelay: 700 }),
      dropCursor({ class: 'drop-cursor', color: false, width: 2 }),
      gapCursor(),
      placeholders(hands.placeholders, hands.byline),
    ],
  });
}

export function pageView(mount: HTMLElement, state: EditorState, hands: EditorHands): EditorView {
  const view: EditorView = new EditorView(
    { mount },
    {
      state,
      attributes: () => ({
        class: 'sheet-page',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': hands.label,
        'data-testid': 'page',
        lang: 'vi',
        spellcheck: 'false',
      }),
      nodeViews: { photo: photoView(hands) },
      transformPasted: settle,
      dispatchTransaction(tr) {
        const next = view.state.apply(tr);
        view.updateState(next);
        hands.applied(next, tr);
      },
      handleDOMEvents: {
        // A link on the page is text under the pen, not a way out of the window.
        click(_view, event) {
          if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
          return false;
        },
        blur() {
          hands.left();
          return false;
        },
      },
    },
  );
  return view;
}
