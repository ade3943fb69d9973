/**
 * What comes from the clipboard of another program is read by the desk, in one place for every kind of it: the page
 * shows what the desk answers and nothing else. Writing goes on meanwhile; the words come where the cursor was.
 */

import { Fragment, Node, Slice } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import type { Legacy, Pasted } from '../bindings';
import { settle } from './paste';
import { schema } from './schema';

export type ClippingHands = {
  /** Reads the clipboard's two flavours; null where it could not, which has been told. */
  read: (html: string, text: string) => Promise<Pasted | null>;
  /** The same text in Unicode, where it stands in an older encoding. */
  legacy: (text: string) => Promise<Legacy | null>;
  /** Words of an older encoding came onto the page; `convert` puts them there in Unicode. */
  offered: (legacy: Legacy, convert: () => void) => void;
};

type Place = { from: number; to: number };
type Change = { keep: Place } | { drop: Place };

const places = new PluginKey<readonly Place[]>('clipping');

/** Holds the places that wait for words, through whatever is written meanwhile. */
function mapped(held: readonly Place[], tr: Transaction): readonly Place[] {
  const change = tr.getMeta(places) as Change | undefined;
  if (held.length === 0 && !change) return held;
  for (const place of held) {
    // What is typed at a place that is a point comes behind it.
    const from = tr.mapping.map(place.from, place.from === place.to ? -1 : 1);
    place.to = Math.max(from, tr.mapping.map(place.to, -1));
    place.from = from;
  }
  if (!change) return held;
  return 'keep' in change ? [...held, change.keep] : held.filter((place) => place !== change.drop);
}

function hold(view: EditorView, place: Place): Place {
  view.dispatch(view.state.tr.setMeta(places, { keep: place }).setMeta('addToHistory', false));
  return place;
}

function drop(view: EditorView, place: Place) {
  if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(places, { drop: place }));
}

/** The blocks as ProseMirror takes them; a single paragraph opens into the line. */
export function sliceOf({ blocks, inline }: Pick<Pasted, 'blocks' | 'inline'>): Slice {
  const nodes = blocks.map((block) => Node.fromJSON(schema, block));
  const content = Fragment.from(nodes);
  const [first, last] = [content.firstChild, content.lastChild];
  if (inline && first?.isTextblock && content.childCount === 1) return new Slice(first.content, 0, 0);
  return new Slice(content, first?.isTextblock ? 1 : 0, last?.isTextblock ? 1 : 0);
}

function put(state: EditorState, { from, to }: Place, slice: Slice): Transaction {
  const tr = state.tr.replaceRange(from, to, slice);
  return tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView();
}

/** The pictures of the clipboard as a page of HTML, where it holds nothing else. */
async function picturesOf(files: readonly File[]): Promise<string> {
  const address = (file: File) =>
    new Promise<string>((fine, wrong) => {
      const reader = new FileReader();
      reader.onload = () => fine(String(reader.result));
      reader.onerror = () => wrong(reader.error ?? new Error(file.name));
      reader.readAsDataURL(file);
    });
  const addresses = await Promise.all(files.map(address));
  return addresses.map((src) => `<p><img src="${src}"></p>`).join('');
}

async function clip(view: EditorView, hands: ClippingHands, html: Promise<string> | string, text: string) {
  const { from, to } = view.state.selection;
  const place = hold(view, { from, to });
  try {
    const pasted = await hands.read(await html, text);
    if (!pasted || pasted.blocks.length === 0 || view.isDestroyed) return;
    const fitted = settle(sliceOf(pasted), view, place);
    view.dispatch(put(view.state, place, fitted));
  } finally {
    drop(view, place);
  }
}

/** Text in an older encoding is pasted as it is; what it says is offered. */
async function askLegacy(view: EditorView, hands: ClippingHands, text: string, place: Place) {
  const legacy = await hands.legacy(text);
  if (!legacy || view.isDestroyed) return drop(view, place);
  hands.offered(legacy, () => {
    if (view.isDestroyed) return;
    const lines = legacy.text.split(/\n+/u).filter((line) => line.trim() !== '');
    const blocks = lines.map((line) => schema.nodes.paragraph.create(null, schema.text(line)));
    const slice = new Slice(Fragment.from(blocks), 1, 1);
    view.dispatch(put(view.state, place, settle(slice, view, place)));
    drop(view, place);
    view.focus();
  });
}

export function clipping(hands: ClippingHands): Plugin<readonly Place[]> {
  return new Plugin<readonly Place[]>({
    key: places,
    state: { init: () => [], apply: (tr, held) => mapped(held, tr) },
    props: {
      handlePaste(view, event, slice) {
        const { clipboardData } = event;
        if (!clipboardData || !view.editable) return false;
        const html = clipboardData.getData('text/html');
        const text = clipboardData.getData('text/plain');
        // What the page itself has cut or copied is known to it.
        if (html.includes('data-pm-slice')) return false;
        const files = [...clipboardData.files].filter((file) => file.type.startsWith('image/'));
        if (html.trim() !== '') void clip(view, hands, html, text);
        else if (files.length > 0) void clip(view, hands, picturesOf(files), text);
        else if (/[^\p{ASCII}]/u.test(text)) {
          const { from } = view.state.selection;
          view.dispatch(put(view.state, view.state.selection, slice));
          const place = hold(view, { from, to: view.state.selection.to });
          void askLegacy(view, hands, text, place);
        } else return false;
        return true;
      },
    },
  });
}
