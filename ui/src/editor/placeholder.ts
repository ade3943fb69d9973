/** What an empty field says until something is written in it, and the byline's place under the headline. */

import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

import { OPENING } from './schema';

export type PlaceholderFor =
  | 'kicker'
  | 'headline'
  | 'lead'
  | 'caption'
  | 'credit'
  | 'attribution'
  | 'box_title'
  | 'heading'
  | 'paragraph';

const SAYING: ReadonlySet<string> = new Set<PlaceholderFor>([
  'kicker',
  'headline',
  'lead',
  'caption',
  'credit',
  'attribution',
  'box_title',
  'heading',
]);

/** An empty paragraph speaks only where it is the whole page, or where the cursor stands on the page itself. */
function speaks(state: EditorState, node: Node, pos: number, parent: Node | null): boolean {
  if (SAYING.has(node.type.name)) return true;
  if (node.type.name !== 'paragraph' || parent !== state.doc) return false;
  const { $head, empty } = state.selection;
  return state.doc.childCount === OPENING + 1 || (empty && $head.parent === node && $head.before() === pos);
}

export function placeholders(words: () => Record<PlaceholderFor, string>, byline: () => HTMLElement): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const found: Decoration[] = [];
        let bylineAt = 0;
        state.doc.descendants((node, pos, parent) => {
          if (node.type.name === 'lead') bylineAt = pos;
          if (!node.isTextblock) return true;
          if (node.content.size === 0 && speaks(state, node, pos, parent)) {
            const said = words()[node.type.name as PlaceholderFor];
            found.push(
              Decoration.node(pos, pos + node.nodeSize, { class: 'is-empty', 'data-placeholder': said }),
            );
          }
          return false;
        });
        found.push(Decoration.widget(bylineAt, byline, { side: -1, key: 'byline', ignoreSelection: true }));
        return DecorationSet.create(state.doc, found);
      },
    },
  });
}
