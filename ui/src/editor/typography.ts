/**
 * Signs that are set as print has them while they are typed: quotes, dashes and the ellipsis. Backspace at once
 * after gives back what was typed, and an input method is left alone while it composes.
 */

import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { EditorState, Plugin } from 'prosemirror-state';

import { schema } from './schema';

export type Signs = { smart_quotes: boolean; dashes: boolean };

/** What stands before the cursor is an address, on its way or linked. */
function inAddress(state: EditorState, at: number): boolean {
  const $at = state.doc.resolve(at);
  const before = $at.parent.textBetween(
    Math.max(0, $at.parentOffset - 200),
    $at.parentOffset,
    undefined,
    '\ufffc',
  );
  const [run = ''] = /\S*$/u.exec(before) ?? [];
  return /:\/\/|^www\.|@|^mailto:|^tel:/iu.test(run) || schema.marks.link.isInSet($at.marks()) !== undefined;
}

function sign(match: RegExp, put: string, on: () => boolean): InputRule {
  return new InputRule(match, (state, found, start, end) => {
    if (!on() || inAddress(state, start)) return null;
    // Where more than the sign itself was matched, the rest stays.
    const own = start + found[0].length - (found[1] ?? found[0]).length;
    return state.tr.insertText(put, own, end);
  });
}

/** @param signs what is switched on now. */
export function typography(signs: () => Signs): Plugin {
  const quotes = () => signs().smart_quotes;
  const dashes = () => signs().dashes;
  const opens = String.raw`(?:^|[\s\u00a0([{<“‘«\-–—/\ufffc])`;
  return inputRules({
    rules: [
      sign(new RegExp(`${opens}(")$`, 'u'), '“', quotes),
      sign(/"$/u, '”', quotes),
      sign(new RegExp(`${opens}(')$`, 'u'), '‘', quotes),
      sign(/'$/u, '’', quotes),
      sign(/--$/u, '–', dashes),
      sign(/\.\.\.$/u, '…', dashes),
    ],
  });
}
