/** Marks the block with the cursor, for a window that dims everything else. */

import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

import { currentBlock } from './blocks';

/** @param on whether anything is dimmed now. */
export function here(on: () => boolean): Plugin {
  return new Plugin({
    props: {
      attributes: (): Record<string, string> => (on() ? { class: 'is-quiet' } : {}),
      decorations(state) {
        if (!on()) return DecorationSet.empty;
        const { from, node } = currentBlock(state);
        return DecorationSet.create(state.doc, [
          Decoration.node(from, from + node.nodeSize, { class: 'is-here' }),
        ]);
      },
    },
  });
}
