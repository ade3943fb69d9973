/** The page in the hand: one ProseMirror view over one document. */

import type { Node as Doc } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

import type { Kept } from './annotations/annotation';
import { withAnnotations } from './annotations/plugin';
import { photoView, type PlaceHands } from './figure/view.svelte';
import { settle } from './paste';
import { pagePlugins, type PageHands } from './plugins';

export type EditorHands = PlaceHands &
  PageHands & {
    /** After each transaction. */
    applied: (state: EditorState, tr: Transaction) => void;
    /** The page lost the focus. */
    left: () => void;
    label: string;
    /** The piece's own language, as BCP 47 names it. */
    language: () => string;
  };

/** A fresh state over `doc` and what stands beside it, with nothing to undo yet. */
export const pageState = (doc: Doc, beside: Kept, hands: EditorHands): EditorState =>
  withAnnotations(EditorState.create({ doc, plugins: pagePlugins(hands) }), beside);

/**
 * Takes the cursor over from the browser before a key is acted on. The browser tells of a moved cursor late: two
 * keys in quick succession, as a script or a typing engine sends them, would otherwise act on the old place.
 */
function readCursor(view: EditorView) {
  const { selection, doc } = view.state;
  const seen = document.getSelection();
  if (view.composing || !(selection instanceof TextSelection) || !seen?.anchorNode || !seen.focusNode) return;
  if (seen.focusNode.nodeType !== Node.TEXT_NODE || seen.anchorNode.nodeType !== Node.TEXT_NODE) return;
  if (!view.dom.contains(seen.focusNode) || !view.dom.contains(seen.anchorNode)) return;
  if (seen.focusNode.parentElement?.closest('[contenteditable="false"]')) return;
  const anchor = view.posAtDOM(seen.anchorNode, seen.anchorOffset);
  const head = view.posAtDOM(seen.focusNode, seen.focusOffset);
  if (anchor === selection.anchor && head === selection.head) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
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
        lang: hands.language(),
        spellcheck: 'false',
      }),
      nodeViews: { photo: photoView(hands) },
      transformPasted: (slice, view) => settle(slice, view),
      dispatchTransaction(tr) {
        const next = view.state.apply(tr);
        view.updateState(next);
        hands.applied(next, tr);
      },
      handleDOMEvents: {
        keydown(view, event) {
          if (!event.isComposing) readCursor(view);
          return false;
        },
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
