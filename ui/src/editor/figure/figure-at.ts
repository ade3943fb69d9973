import type { Node } from 'prosemirror-model';
import { NodeSelection, type EditorState } from 'prosemirror-state';

import { schema } from '../schema';

const { nodes } = schema;

/** The figure around the selection. */
export function figureAt(state: EditorState): { pos: number; node: Node } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === nodes.figure) return { pos: $from.before(depth), node: $from.node(depth) };
  }
  if (state.selection instanceof NodeSelection && state.selection.node.type === nodes.figure) {
    return { pos: state.selection.from, node: state.selection.node };
  }
  return null;
}
