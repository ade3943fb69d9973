/** Telex and VNI on the page, for desks without an input method of their own. */

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { LETTER_BEHIND, WORD_BEFORE, commonStart, strike, type Method } from './method';

/** @param method what is chosen now; "none" leaves every key alone. */
export function typing(method: () => Method | 'none'): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view: EditorView, from: number, to: number, text: string) {
        const chosen = method();
        // One letter at a time is typing; more than one is dictation, a paste or an input method's own doing.
        if (chosen === 'none' || view.composing || text.length !== 1 || from !== to) return false;
        const { parent, parentOffset } = view.state.doc.resolve(from);
        const around = (start: number, end: number) => parent.textBetween(start, end, undefined, '\ufffc');
        if (LETTER_BEHIND.test(around(parentOffset, Math.min(parentOffset + 2, parent.content.size))))
          return false;
        const [word = ''] = WORD_BEFORE.exec(around(Math.max(0, parentOffset - 16), parentOffset)) ?? [];
        const next = strike(chosen, word, text);
        if (next === null) return false;
        // Only what differs is written, so that marks stay and one step of undo holds the word together.
        const same = commonStart(word, next);
        const start = from - word.length + same;
        view.dispatch(view.state.tr.insertText(next.slice(same), start, to).scrollIntoView());
        return true;
      },
    },
  });
}
