/**
 * What turns into a block while it is typed; Backspace at once after gives back what was typed.
 * ProseMirror runs no rule while an input method composes.
 */

import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Attrs, NodeType } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { findWrapping } from 'prosemirror-transform';

import { OPENING, schema } from './schema';

const { nodes } = schema;

/** Only in a paragraph of the page itself: a field, a cell or a quote keeps what is typed. */
function rule(
  match: RegExp,
  turn: (tr: Transaction, start: number, found: RegExpMatchArray) => Transaction | null,
) {
  return new InputRule(match, (state: EditorState, found, start, end) => {
    const $start = state.doc.resolve(start);
    const plain = $start.depth === 1 && $start.index(0) >= OPENING && $start.parent.type === nodes.paragraph;
    return plain ? turn(state.tr.delete(start, end), start, found) : null;
  });
}

function wrap(tr: Transaction, start: number, list: NodeType, attrs: Attrs | null): Transaction | null {
  const range = tr.doc.resolve(start).blockRange();
  const wrapping = range && findWrapping(range, list, attrs);
  return wrapping ? tr.wrap(range, wrapping) : null;
}

export const typedBlocks = (): Plugin =>
  inputRules({
    rules: [
      rule(/^(##{1,2})\s$/, (tr, start, found) =>
        tr.setBlockType(start, start, nodes.heading, { level: found[1]?.length }),
      ),
      rule(/^[-*•]\s$/, (tr, start) => wrap(tr, start, nodes.bullet_list, null)),
      rule(/^(\d{1,3})[.)]\s$/, (tr, start, found) =>
        wrap(tr, start, nodes.ordered_list, { order: Number(found[1]) }),
      ),
    ],
  });
