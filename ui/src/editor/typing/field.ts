/** Telex and VNI in the plain fields beside the page. */

import { LETTER_BEHIND, WORD_BEFORE, commonStart, strike, type Method } from './method';

type Field = HTMLInputElement | HTMLTextAreaElement;

const WRITTEN_IN = new Set(['text', 'search']);
/** A code of the directory, begun before the word at the cursor. */
const CODE_BEFORE = /=[\w#.-]*$/u;

function fieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target;
  // An address is no Vietnamese, nor is what the field says is no language's.
  return target instanceof HTMLInputElement &&
    WRITTEN_IN.has(target.type) &&
    target.inputMode !== 'url' &&
    target.lang !== 'zxx'
    ? target
    : null;
}

/** Answers a `beforeinput` of any field; the browser keeps its own undo of what is written. */
export function typeInField(event: InputEvent, method: Method | 'none') {
  const field = fieldOf(event.target);
  const key = event.data;
  if (method === 'none' || !field || event.isComposing || event.inputType !== 'insertText') return;
  const { selectionStart: at, selectionEnd: end, value } = field;
  if (key?.length !== 1 || at === null || at !== end || LETTER_BEHIND.test(value.slice(at))) return;
  const [word = ''] = WORD_BEFORE.exec(value.slice(Math.max(0, at - 16), at)) ?? [];
  if (CODE_BEFORE.test(value.slice(0, at - word.length))) return;
  const next = strike(method, word, key);
  if (next === null) return;
  event.preventDefault();
  const same = commonStart(word, next);
  field.setSelectionRange(at - word.length + same, at);
  // The one way of writing into a field that its undo remembers.
  document.execCommand('insertText', false, next.slice(same));
}
