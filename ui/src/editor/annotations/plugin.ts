/** Keeps the annotations beside the page: mapped through every change, shown, and undone with the text. */

import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { DecorationSet, type EditorView } from 'prosemirror-view';

import type { Annotations, Kept } from './annotation';
import { compared, type Clock } from './copy';
import { decorations, type Signed } from './decorations';
import { kept, opened } from './find-again';
import { changed, followed } from './follow';
import { entries, entryAt, marginKey, marginOf, type Margin } from './margin';
import { AnnotationStep } from './step';
import type { Range } from './place';

export type Asked = {
  /** Takes the place of everything that was there. */
  become?: Margin;
  active?: string | null;
  pending?: Range | null;
  /** Composing has ended: compare what was composed. */
  compare?: true;
};

export const ask = (tr: Transaction, asked: Asked) => tr.setMeta(marginKey, asked);

const NONE: Margin = {
  comments: [],
  proposals: [],
  held: [],
  homes: new Map(),
  copy: null,
  active: null,
  pending: null,
  decorations: DecorationSet.empty,
};

function mapRange({ from, to }: Range, tr: Transaction): Range | null {
  const range = { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) };
  return range.from < range.to ? range : null;
}

/** In the author's page: everything follows the text. */
function onPage(tr: Transaction, was: Margin): { margin: Margin; anew: boolean } {
  const { now, anew } = followed(tr, was);
  return { margin: { ...was, ...now }, anew };
}

/** In the copy: the author's page stands still, and what differs from it is compared anew. */
function onCopy(
  tr: Transaction,
  was: Margin,
  compare: boolean,
  clock: Clock,
): { margin: Margin; anew: boolean } {
  const { copy } = was;
  if (!copy) return { margin: was, anew: false };
  let margin = was;
  let text = compare && copy.stale;
  for (const step of tr.steps) {
    if (step instanceof AnnotationStep) margin = { ...margin, ...changed(margin, step) };
    else text = true;
  }
  if (!text) return { margin, anew: margin !== was };
  // What is being composed is not touched by marks around it until it is done.
  if (tr.getMeta('composition') !== undefined)
    return { margin: { ...margin, copy: { ...copy, stale: true } }, anew: false };
  return { margin: { ...margin, copy: compared(copy, tr.doc, clock) }, anew: true };
}

export type MarginHands = { signed: Signed; clock?: Clock };

export const CLOCK: Clock = { id: () => crypto.randomUUID(), now: () => new Date().toISOString() };

export function annotations({ signed, clock = CLOCK }: MarginHands): Plugin<Margin> {
  function next(tr: Transaction, was: Margin): Margin {
    const asked = tr.getMeta(marginKey) as Asked | undefined;
    if (asked?.become) return { ...asked.become, decorations: decorations(tr.doc, asked.become, signed) };
    if (!tr.docChanged && !tr.selectionSet && !asked) return was;
    const step = was.copy ? onCopy(tr, was, asked?.compare === true, clock) : onPage(tr, was);
    let { margin } = step;
    let anew = step.anew;

    let { pending } = margin;
    if (pending && tr.docChanged) pending = mapRange(pending, tr);
    if (asked?.pending !== undefined) {
      pending = asked.pending;
      anew = true;
    }
    let { active } = margin;
    if (asked?.active !== undefined) active = asked.active;
    else if (tr.selectionSet || tr.docChanged)
      active = entryAt(entries(margin), tr.selection.head)?.id ?? null;
    anew ||= active !== margin.active;

    margin = { ...margin, pending, active };
    if (anew) return { ...margin, decorations: decorations(tr.doc, margin, signed) };
    if (!tr.docChanged || margin.decorations === DecorationSet.empty) return margin;
    return { ...margin, decorations: margin.decorations.map(tr.mapping, tr.doc) };
  }

  return new Plugin<Margin>({
    key: marginKey,
    state: { init: () => NONE, apply: next },
    props: {
      decorations: (state) => marginOf(state)?.decorations,
      attributes: (state): Record<string, string> =>
        marginOf(state)?.copy ? { class: 'is-suggesting' } : {},
      handleDOMEvents: {
        compositionend(view) {
          setTimeout(() => afterComposing(view), READ);
          return false;
        },
      },
    },
  });
}

/** Milliseconds until ProseMirror has read what was composed. */
const READ = 60;

/** Compares what was composed, once the input method has let go of it. */
function afterComposing(view: EditorView) {
  if (view.isDestroyed || view.composing || !marginOf(view.state)?.copy?.stale) return;
  view.dispatch(ask(view.state.tr, { compare: true }).setMeta('addToHistory', false));
}

/** The state with what the article keeps, each at its words. */
export function withAnnotations(state: EditorState, kept: Kept): EditorState {
  const margin: Margin = { ...NONE, ...opened(state.doc, state.schema, kept) };
  return state.apply(ask(state.tr, { become: margin }));
}

/** What is to be kept, whatever is on the screen: the author's page, and what stands beside it. */
export function contentOf(state: EditorState): Kept & { body: Node } {
  const margin = marginOf(state);
  if (!margin) return { body: state.doc, comments: [], suggestions: [] };
  if (!margin.copy) return { body: state.doc, ...kept(state.doc, margin) };
  const copy = margin.copy.stale ? compared(margin.copy, state.doc, CLOCK) : margin.copy;
  const all: Annotations = { ...margin, proposals: [...margin.proposals, ...copy.own] };
  return { body: copy.author.doc, ...kept(copy.author.doc, all) };
}

/** The author's page, whatever is on the screen. */
export const bodyOf = (state: EditorState): Node => marginOf(state)?.copy?.author.doc ?? state.doc;

/** A position of the screen in the body that is kept. */
export function inBody(state: EditorState, pos: number): number {
  const copy = marginOf(state)?.copy;
  return copy ? copy.map.invert().map(pos, -1) : pos;
}
