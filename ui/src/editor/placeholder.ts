/**
 * What an empty field says until something is written in it, and the byline's place under the headline. A key looks
 * at the textblock that it wrote in, never at the whole page.
 */

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

import { changedTextblocks } from './changed';
import { OPENING, schema } from './schema';

export type PlaceholderFor =
  | 'kicker'
  | 'headline'
  | 'lead'
  | 'photo_caption'
  | 'caption'
  | 'credit'
  | 'attribution'
  | 'box_title'
  | 'heading'
  | 'paragraph';

type Says = () => Record<PlaceholderFor, string>;

const SAYING: ReadonlySet<string> = new Set<PlaceholderFor>([
  'kicker',
  'headline',
  'lead',
  'photo_caption',
  'caption',
  'credit',
  'attribution',
  'box_title',
  'heading',
]);

const key = new PluginKey<DecorationSet>('placeholders');

function mark(node: Node, pos: number, says: Says): Decoration {
  const said = says()[node.type.name as PlaceholderFor];
  return Decoration.node(pos, pos + node.nodeSize, { class: 'is-empty', 'data-placeholder': said });
}

const markOf = (node: Node, pos: number, says: Says): Decoration[] =>
  node.content.size === 0 && SAYING.has(node.type.name) ? [mark(node, pos, says)] : [];

function wholePage(doc: Node, says: Says): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) marks.push(...markOf(node, pos, says));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, marks);
}

function afterChange(before: DecorationSet, tr: Transaction, says: Says): DecorationSet {
  let marks = before.map(tr.mapping, tr.doc);
  for (const { node, pos } of changedTextblocks(tr)) {
    const stands = marks.find(pos, pos + node.nodeSize).filter(({ from }) => from === pos);
    marks = marks.remove(stands).add(tr.doc, markOf(node, pos, says));
  }
  return marks;
}

/** An empty paragraph speaks only where it is the whole page, or where the cursor stands on the page itself. */
function speakingParagraph(state: EditorState, says: Says): Decoration | null {
  const { doc, selection } = state;
  const { $head, empty } = selection;
  const alone = doc.childCount === OPENING + 1;
  const node = alone ? doc.lastChild : $head.parent;
  if (node?.type !== schema.nodes.paragraph || node.content.size > 0) return null;
  if (alone) return mark(node, doc.content.size - node.nodeSize, says);
  return empty && $head.depth === 1 ? mark(node, $head.before(), says) : null;
}

/** Has every field say its words anew, as when the language changes. */
export const sayAnew = (tr: Transaction): Transaction => tr.setMeta(key, true);

export function placeholders(says: Says, byline: () => HTMLElement): Plugin[] {
  const fields = new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => wholePage(doc, says),
      apply(tr, before) {
        if (tr.getMeta(key)) return wholePage(tr.doc, says);
        return tr.docChanged ? afterChange(before, tr, says) : before;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
  const beside = new Plugin({
    props: {
      decorations(state) {
        const { doc } = state;
        const leadAt = doc.child(0).nodeSize + doc.child(1).nodeSize;
        const paragraph = speakingParagraph(state, says);
        const line = Decoration.widget(leadAt, byline, { side: -1, key: 'byline', ignoreSelection: true });
        return DecorationSet.create(doc, paragraph ? [line, paragraph] : [line]);
      },
    },
  });
  return [fields, beside];
}
