/** Where a person sits in an article: the cursor, and how far down the page. */

import { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** `selection` is a position in the document that is kept, `scroll` CSS pixels. */
export type Seat = { selection: number; scroll: number };

/** Sits down again where the page still reaches; a shorter page takes the place nearest to it. */
export function sit(view: EditorView, { selection, scroll }: Seat) {
  const { doc } = view.state;
  const at = Math.min(Math.max(0, selection), doc.content.size);
  view.dispatch(view.state.tr.setSelection(Selection.near(doc.resolve(at))));
  view.dom.closest('.scroll')?.scrollTo({ top: scroll });
}
