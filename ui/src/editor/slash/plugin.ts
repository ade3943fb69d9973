/**
 * "/" at the start of a paragraph or after a space asks for a block by name. What is asked for is read from the page
 * at each change, so that a typing engine may write it and write it anew.
 */

import { Plugin, PluginKey, Selection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { insertBlock, type BlockKind } from '../blocks';
import { OPENING, schema } from '../schema';

/** `from` is the place of the "/"; `chosen` counts within the kinds that fit. */
export type Asking = { from: number; text: string; chosen: number };

const key = new PluginKey<Asking | null>('slash');
/** More is a sentence, not a name. */
const LONGEST = 24;

/** Which kinds fit what is asked; given by the window, which knows their names. */
export type Fitting = (text: string) => readonly BlockKind[];

function mayAsk(state: EditorState, from: number): boolean {
  const $from = state.doc.resolve(from);
  if ($from.depth !== 1 || $from.index(0) < OPENING || $from.parent.type !== schema.nodes.paragraph)
    return false;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  return before === '' || /[\s\u00a0\ufffc]$/u.test(before);
}

/** What is asked now, or null once the "/" is gone, the cursor has left, or a sentence goes on. */
function readAsked(before: Asking, tr: Transaction): Asking | null {
  const from = tr.mapping.map(before.from, 1);
  const { $head, empty } = tr.selection;
  if (!empty || from >= $head.pos || from < $head.start()) return null;
  const said = tr.doc.textBetween(from, $head.pos, undefined, '\ufffc');
  const text = said.slice(1);
  if (!said.startsWith('/') || /^\s|\ufffc|\s{2}/u.test(text) || text.length > LONGEST) return null;
  return { from, text, chosen: text === before.text ? before.chosen : 0 };
}

export const slashAt = (state: EditorState): Asking | null => key.getState(state) ?? null;

const set = (tr: Transaction, asking: Asking | null) => tr.setMeta(key, { asking });

/** Takes the asked name off the page and puts the block there, as one step to undo. */
export function chooseBlock(view: EditorView, kind: BlockKind) {
  const asking = slashAt(view.state);
  if (!asking) return;
  const tr = set(view.state.tr.delete(asking.from, view.state.selection.head), null);
  const cleared = view.state.apply(tr);
  insertBlock(kind)(cleared, (made) => {
    for (const step of made.steps) tr.step(step);
    tr.setSelection(Selection.fromJSON(tr.doc, made.selection.toJSON())).scrollIntoView();
  });
  view.dispatch(tr);
}

export function slash(fitting: Fitting, id: (kind: BlockKind) => string): Plugin<Asking | null> {
  return new Plugin<Asking | null>({
    key,
    state: {
      init: () => null,
      apply(tr, before) {
        const told = tr.getMeta(key) as { asking: Asking | null } | undefined;
        if (told) return told.asking;
        return before && readAsked(before, tr);
      },
    },
    props: {
      attributes(state): Record<string, string> {
        const asking = slashAt(state);
        const kind = asking && fitting(asking.text)[asking.chosen];
        return kind ? { 'aria-controls': 'slash-menu', 'aria-activedescendant': id(kind) } : {};
      },
      handleTextInput(view, from, to, text) {
        if (text !== '/' || from !== to || view.composing || !mayAsk(view.state, from)) return false;
        view.dispatch(
          set(view.state.tr.insertText(text, from, to), { from, text: '', chosen: 0 }).scrollIntoView(),
        );
        return true;
      },
      handleKeyDown(view, event) {
        const asking = slashAt(view.state);
        if (!asking || view.composing || event.ctrlKey || event.metaKey || event.altKey) return false;
        if (event.key === 'Escape') {
          // It means the menu and nothing behind it.
          event.stopPropagation();
          view.dispatch(set(view.state.tr, null));
          return true;
        }
        const kinds = fitting(asking.text);
        const kind = kinds[asking.chosen];
        if (!kind) return false;
        const by = { ArrowDown: 1, ArrowUp: kinds.length - 1 }[event.key];
        if (by !== undefined) {
          view.dispatch(set(view.state.tr, { ...asking, chosen: (asking.chosen + by) % kinds.length }));
          return true;
        }
        if (event.key !== 'Enter' && event.key !== 'Tab') return false;
        chooseBlock(view, kind);
        return true;
      },
    },
  });
}
