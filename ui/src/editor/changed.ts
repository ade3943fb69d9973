import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';

/**
 * The textblocks of the new document that the transaction wrote in, each once, with their positions. The way to do
 * work for a key that does not grow with the document.
 */
export function changedTextblocks(tr: Transaction): { node: Node; pos: number }[] {
  const found = new Map<number, Node>();
  const { size } = tr.doc.content;
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, from, to) => {
      // One position further on each side, so that the textblocks that end or begin here are among them.
      const start = Math.max(0, later.map(from, -1) - 1);
      const end = Math.min(size, later.map(to, 1) + 1);
      tr.doc.nodesBetween(start, end, (node, pos) => {
        if (!node.isTextblock) return true;
        found.set(pos, node);
        return false;
      });
    });
  });
  return [...found].map(([pos, node]) => ({ node, pos }));
}
