/** Setting and taking away a link around the selection. */

import type { EditorState, Transaction } from 'prosemirror-state';

import { schema } from './schema';

const { link } = schema.marks;

/** The run of text that carries the link under the cursor, or the selection itself. */
export function linkRange(state: EditorState): { from: number; to: number; href: string } {
  const { selection } = state;
  const { $from, empty } = selection;
  let { from, to } = selection;
  const found =
    link.isInSet($from.marks()) ??
    ($from.nodeAfter && link.isInSet($from.nodeAfter.marks)) ??
    ($from.nodeBefore && link.isInSet($from.nodeBefore.marks));
  if (!found) return { from, to, href: '' };
  if (empty) {
    // The cursor stands in the link: the whole of it is meant.
    const start = $from.start();
    $from.parent.forEach((node, offset) => {
      const end = start + offset + node.nodeSize;
      if (!found.isInSet(node.marks) || start + offset > $from.pos || end < $from.pos) return;
      from = start + offset;
      to = end;
    });
  }
  return { from, to, href: String(found.attrs.href) };
}

export function setLink(state: EditorState, href: string): Transaction {
  const { from, to } = linkRange(state);
  const tr = state.tr;
  if (from === to) return tr.insert(from, schema.text(href, [link.create({ href })]));
  return tr.removeMark(from, to, link).addMark(from, to, link.create({ href }));
}

export function removeLink(state: EditorState): Transaction {
  const { from, to } = linkRange(state);
  return state.tr.removeMark(from, to, link);
}
