/** Marks on the page what an article was found by, until somebody writes on it or waves the marks away. */

import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

export type SoughtPlace = { from: number; to: number };

const key = new PluginKey<DecorationSet>('sought');

export function sought(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const places = tr.getMeta(key) as readonly SoughtPlace[] | undefined;
        if (places) {
          const marks = places.map(({ from, to }) => Decoration.inline(from, to, { class: 'sought' }));
          return DecorationSet.create(tr.doc, marks);
        }
        return tr.docChanged ? DecorationSet.empty : before;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleKeyDown(view, event) {
        if (event.key !== 'Escape' || event.isComposing || !isMarked(view.state)) return false;
        view.dispatch(markPlaces(view.state.tr, []));
        return true;
      },
    },
  });
}

export const markPlaces = (tr: Transaction, places: readonly SoughtPlace[]) => tr.setMeta(key, places);
export const isMarked = (state: EditorState): boolean => (key.getState(state)?.find() ?? []).length > 0;
