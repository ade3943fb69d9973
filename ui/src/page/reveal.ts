import type { EditorView } from 'prosemirror-view';

/**
 * Brings the selection to be seen, also while the keyboard is elsewhere: ProseMirror scrolls only to a selection that
 * the browser shows. What already is in sight does not move.
 */
export function reveal(view: EditorView) {
  const { node } = view.domAtPos(view.state.selection.head);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
  const scroller = view.dom.closest('.scroll');
  if (!scroller) return;
  // A textblock may be higher than the room.
  const room = scroller.getBoundingClientRect();
  const caret = view.coordsAtPos(view.state.selection.head);
  const margin = Math.min(96, room.height / 4);
  if (caret.top < room.top + margin) scroller.scrollBy(0, caret.top - room.top - room.height / 3);
  else if (caret.bottom > room.bottom - margin)
    scroller.scrollBy(0, caret.bottom - room.top - room.height / 3);
}
