/** Moving a block to another place of the page; the opening keeps its own. */

import type { Node } from 'prosemirror-model';
import { NodeSelection, Selection, type Command } from 'prosemirror-state';

import { OPENING, schema } from './schema';

/** Where the block of this number starts; with the number of blocks, where the page ends. */
export function startOf(doc: Node, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at += 1) pos += doc.child(at).nodeSize;
  return pos;
}

/**
 * Which gap between blocks a height falls into: the number of the block that would come behind it.
 *
 * @param edges top and bottom of each block behind the opening, in reading order.
 */
export function gapAt(edges: readonly { top: number; bottom: number }[], y: number): number {
  const behind = edges.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  return OPENING + (behind < 0 ? edges.length : behind);
}

/** Moves the block of this number into the gap before the block of that number; the cursor goes with it. */
export function moveTo(index: number, gap: number): Command {
  return (state, dispatch) => {
    const { doc } = state;
    if (index < OPENING || gap < OPENING || index >= doc.childCount || gap > doc.childCount) return false;
    if (gap === index || gap === index + 1) return false;
    if (!dispatch) return true;
    const block = doc.child(index);
    const from = startOf(doc, index);
    const tr = state.tr;
    const to = startOf(doc, gap);
    tr.delete(from, from + block.nodeSize);
    const landed = tr.mapping.map(to, -1);
    tr.insert(landed, block);
    const selection =
      block.type === schema.nodes.figure
        ? NodeSelection.create(tr.doc, landed + 1)
        : Selection.near(tr.doc.resolve(landed + 1));
    dispatch(tr.setSelection(selection));
    return true;
  };
}
