/**
 * A keyboard before the page, in jsdom: what a browser tells ProseMirror for a key, an input method or a typing
 * engine, and what it does to the document's elements by itself where nobody has prevented it.
 */

import { EditorState, Selection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

import { BLOCK_KINDS } from '../src/editor/blocks';
import { pagePlugins, type PageHands } from '../src/editor/plugins';
import { readDocument } from '../src/editor/schema';

// jsdom lays nothing out; every place is at the corner.
const nowhere = { left: 0, right: 0, top: 0, bottom: 0, x: 0, y: 0, width: 0, height: 0 };
Range.prototype.getClientRects = () => [nowhere] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => nowhere as DOMRect;
Element.prototype.getClientRects = () => [nowhere] as unknown as DOMRectList;

type Json = Record<string, unknown>;
export const block = (type: string, said = '', attrs?: Json): Json => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(said === '' ? {} : { content: [{ type: 'text', text: said }] }),
});
export const figure = (caption = '', credit = ''): Json => ({
  type: 'figure',
  attrs: { layout: 'column' },
  content: [
    { type: 'photo', attrs: { photo: null, alt: '' } },
    block('caption', caption),
    block('credit', credit),
  ],
});

const NOTHING: PageHands = {
  link: () => undefined,
  insert: () => undefined,
  placeholders: () => ({
    kicker: '',
    headline: '',
    lead: '',
    photo_caption: '',
    caption: '',
    credit: '',
    attribution: '',
    box_title: '',
    heading: '',
    paragraph: '',
  }),
  byline: () => document.createElement('div'),
  typing: () => ({ smart_quotes: true, dashes: true, method: 'none' }),
  fitting: (text) => BLOCK_KINDS.filter((kind) => kind.startsWith(text)),
  blockId: (kind) => `slash-${kind}`,
  shape: () => 1.5,
  quiet: () => false,
  clipboard: {
    read: () => Promise.resolve(null),
    legacy: () => Promise.resolve(null),
    offered: () => undefined,
  },
  signed: (author, time) => `${author} · ${time}`,
};

export type Keyboard = ReturnType<typeof keyboard>;

export function keyboard(blocks: Json[], hands: Partial<PageHands> = {}, opening?: [string, string, string]) {
  const [kicker, headline, lead] = opening ?? ['', '', ''];
  const doc = readDocument({
    type: 'doc',
    content: [block('kicker', kicker), block('headline', headline), block('lead', lead), ...blocks],
  });
  const mount = document.body.appendChild(document.createElement('div'));
  const view = new EditorView(
    { mount },
    { state: EditorState.create({ doc, plugins: pagePlugins({ ...NOTHING, ...hands }) }) },
  );
  view.focus();

  /** ProseMirror hears of changed elements before the next task. */
  const settled = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };

  function tell(type: string, init: KeyboardEventInit & { keyCode?: number; charCode?: number }): boolean {
    const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init });
    return view.dom.dispatchEvent(event);
  }

  /** Where the browser would write: the text node and the offset in it. */
  function caret(): { text: Text; at: number } {
    const { node, offset } = view.domAtPos(view.state.selection.head, -1);
    if (node.nodeType === Node.TEXT_NODE) return { text: node as Text, at: offset };
    const beside = node.childNodes[offset - 1];
    if (beside?.nodeType === Node.TEXT_NODE)
      return { text: beside as Text, at: (beside as Text).data.length };
    const text = document.createTextNode('');
    node.insertBefore(text, node.childNodes[offset] ?? null);
    for (const filler of [...(node as Element).querySelectorAll(':scope > br.ProseMirror-trailingBreak')]) {
      filler.remove();
    }
    return { text, at: 0 };
  }

  function write(at: { text: Text; at: number }, removed: number, put: string): Text {
    at.text.replaceData(at.at - removed, removed, put);
    document.getSelection()?.collapse(at.text, at.at - removed + put.length);
    return at.text;
  }

  /** A key that writes a letter. */
  async function letter(char: string) {
    const unheld = tell('keydown', { key: char });
    if (unheld && tell('keypress', { key: char, charCode: char.codePointAt(0) ?? 0 })) {
      const { selection } = view.state;
      if (selection.empty) write(caret(), 0, char);
    }
    await settled();
  }

  /** A key that writes none; Backspace takes a letter where nobody else answers. */
  async function press(key: string, init: KeyboardEventInit = {}) {
    const keyCode = { Backspace: 8, Enter: 13, Escape: 27, Tab: 9 }[key] ?? 0;
    const unheld = tell('keydown', { key, keyCode, ...init });
    if (unheld && key === 'Backspace' && view.state.selection.$head.parentOffset > 0) write(caret(), 1, '');
    await settled();
  }

  return {
    view,
    letter,
    press,
    settled,
    async type(text: string) {
      for (const char of text) await letter(char);
    },
    /** A typing engine such as Unikey: takes back what differs and writes the word anew, without a pause. */
    async rewrite(back: number, word: string) {
      for (let key = 0; key < back; key += 1) await press('Backspace');
      for (const char of word) await letter(char);
    },
    /** An input method: each text stands in the place of the one before it, until it is left standing. */
    async compose(texts: readonly string[]) {
      view.dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
      let length = 0;
      let place: { text: Text; at: number } | null = null;
      for (const text of texts) {
        tell('keydown', { key: 'Process', keyCode: 229, isComposing: true });
        view.dom.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: text }));
        place ??= caret();
        const written: Text = write({ text: place.text, at: place.at + length }, length, text);
        place = { text: written, at: place.at };
        length = text.length;
        await settled();
      }
      view.dom.dispatchEvent(
        new CompositionEvent('compositionend', { bubbles: true, data: texts.at(-1) ?? '' }),
      );
      await settled();
    },
    /** Puts the cursor at the start or end of the nth textblock of this kind. */
    go(kind: string, where: 'start' | 'end' = 'end', nth = 0) {
      const found: number[] = [];
      view.state.doc.descendants((node, pos) => {
        if (node.type.name === kind) found.push(where === 'start' ? pos + 1 : pos + node.nodeSize - 1);
      });
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, found[nth] ?? 0)));
    },
    select(from: number, to: number) {
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    },
    atEnd() {
      view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
    },
    /** What each textblock says. */
    said(): string[] {
      const lines: string[] = [];
      view.state.doc.descendants((node) => {
        if (node.isTextblock) lines.push(`${node.type.name}: ${node.textContent}`);
      });
      return lines;
    },
    leave() {
      view.destroy();
      mount.remove();
    },
  };
}
