/** What is done to annotations. Every act is one transaction, so that one undo takes it back. */

import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import {
  NodeSelection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';

import { figureAt } from '../figure/figure-at';
import type { Anchor, Comment, Proposal } from './annotation';
import { entries, marginOf, type Entry, type Margin } from './margin';
import { fits, textIn, type Range } from './place';
import { ask } from './plugin';
import { AnnotationStep, NOTHING, type Change } from './step';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The word at a position, else all of its textblock; null where nothing is written. */
function wordAt(doc: Node, pos: number): Range | null {
  const $pos = doc.resolve(pos);
  const block = $pos.parent;
  if (!block.isTextblock || block.content.size === 0) return null;
  const start = $pos.start();
  const text = block.textBetween(0, block.content.size, undefined, ' ');
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index <= $pos.parentOffset && index + word.length >= $pos.parentOffset) {
      return { from: start + index, to: start + index + word.length };
    }
  }
  return { from: start, to: start + block.content.size };
}

/** The photo that an empty caption or credit belongs to. */
function photoOf(state: EditorState): Range | null {
  const { $head } = state.selection;
  const figure = figureAt(state);
  if (!figure) return null;
  const from = $head.parent.type.name === 'photo_caption' ? $head.before() - 1 : figure.pos + 1;
  return { from, to: from + 1 };
}

/**
 * What a comment would stand on: the selection without the spaces around it, else the word at the cursor, else the
 * photo whose words are still to be written there.
 */
export function chosen(state: EditorState): Range | null {
  const { doc, selection } = state;
  let { from, to } = selection;
  if (selection instanceof NodeSelection) return { from, to };
  const isSpace = (at: number) => /^\s$/u.test(doc.textBetween(at, at + 1));
  while (from < to && isSpace(from)) from += 1;
  while (to > from && isSpace(to - 1)) to -= 1;
  return from < to ? { from, to } : (wordAt(doc, selection.head) ?? photoOf(state));
}

/** A range of the screen as an anchor in the body. What stands only in the copy is said of the words it replaces. */
function anchored(state: EditorState, margin: Margin, range: Range): Anchor | null {
  const { copy } = margin;
  const doc = copy?.author.doc ?? state.doc;
  const back = copy?.map.invert();
  const start = back?.map(range.from, 1) ?? range.from;
  const end = back?.map(range.to, -1) ?? range.to;
  const change = copy?.changes.find(({ newer }) => newer.from <= range.from && newer.to >= range.to);
  const body =
    start < end
      ? { from: start, to: end }
      : change && change.older.from < change.older.to
        ? change.older
        : null;
  const found = body ?? wordAt(doc, end);
  return found && { ...found, quote: textIn(doc, found.from, found.to) };
}

function exchange(tr: Transaction, margin: Margin, removed: Change, added: Change): Transaction {
  return closeHistory(tr).step(new AnnotationStep(removed, added, margin.copy !== null));
}

const comments = (...list: Comment[]): Change => ({ comments: list, proposals: [] });
const proposals = (list: Proposal[]): Change => ({ comments: [], proposals: list });

export function addComment(range: Range, said: Pick<Comment, 'id' | 'author' | 'time' | 'text'>): Command {
  return (state, dispatch) => {
    const margin = marginOf(state);
    const anchor = margin && anchored(state, margin, range);
    if (!anchor) return false;
    const comment: Comment = { ...said, anchor, replies: [], resolved: null };
    if (!dispatch) return true;
    const tr = exchange(state.tr, margin, NOTHING, comments(comment));
    // The words are no longer selected, or the next letter would take their place.
    const { selection } = state;
    if (selection instanceof TextSelection && !selection.empty) {
      tr.setSelection(TextSelection.create(tr.doc, selection.to));
    }
    dispatch(ask(tr, { active: comment.id, pending: null }));
    return true;
  };
}

/** Says something more of a comment, settles it or opens it again. */
export function changeComment(id: string, change: (comment: Comment) => Comment): Command {
  return (state, dispatch) => {
    const margin = marginOf(state);
    const comment = margin?.comments.find((comment) => comment.id === id);
    if (!margin || !comment) return false;
    dispatch?.(ask(exchange(state.tr, margin, comments(comment), comments(change(comment))), { active: id }));
    return true;
  };
}

export function removeComment(id: string): Command {
  return (state, dispatch) => {
    const margin = marginOf(state);
    const comment = margin?.comments.find((comment) => comment.id === id);
    if (!margin || !comment) return false;
    dispatch?.(exchange(state.tr, margin, comments(comment), NOTHING));
    return true;
  };
}

const stands = (doc: Node, proposal: Proposal) =>
  !proposal.lost &&
  textIn(doc, proposal.from, proposal.to) === proposal.old &&
  fits(doc, proposal, proposal.slice);

/** Comments whose words all give way to other words stand on those. */
function onNewWords(tr: Transaction, margin: Margin, made: readonly Proposal[]): Transaction {
  const removed: Comment[] = [];
  const added: Comment[] = [];
  const mapping = tr.mapping;
  for (const comment of margin.comments) {
    const { from, to, quote } = comment.anchor;
    const replaced = made.some((change) => from < to && change.from <= from && change.to >= to);
    const now = { from: mapping.map(from, -1), to: mapping.map(to, 1), quote };
    if (!replaced || textIn(tr.doc, now.from, now.to).trim() === '') continue;
    removed.push({ ...comment, anchor: { ...now, to: now.from } });
    added.push({ ...comment, anchor: now });
  }
  if (added.length === 0) return tr;
  return tr.step(new AnnotationStep(comments(...removed), comments(...added)));
}

/** Makes these changes on the author's page. Those whose words have become others stay where they are. */
export function accept(ids: readonly string[]): Command {
  return (state, dispatch) => {
    const margin = marginOf(state);
    if (!margin || margin.copy) return false;
    const wanted = margin.proposals
      .filter((proposal) => ids.includes(proposal.id) && stands(state.doc, proposal))
      .sort((a, b) => b.from - a.from || b.to - a.to);
    const tr = state.tr;
    const made: Proposal[] = [];
    for (const proposal of wanted) {
      const last = made.at(-1);
      if (last && proposal.to > last.from) continue;
      if (tr.maybeStep(new ReplaceStep(proposal.from, proposal.to, proposal.slice)).failed) continue;
      made.push(proposal);
    }
    if (made.length === 0) return false;
    if (!dispatch) return true;
    const whole = exchange(state.tr, margin, proposals(made), NOTHING);
    for (const { from, to, slice } of made) whole.step(new ReplaceStep(from, to, slice));
    dispatch(onNewWords(whole, margin, made).scrollIntoView());
    return true;
  };
}

/** Puts proposals away; in the copy, one's own are taken back there. */
export function refuse(ids: readonly string[]): Command {
  return (state, dispatch) => {
    const margin = marginOf(state);
    if (!margin) return false;
    const put = margin.proposals.filter(({ id }) => ids.includes(id));
    const { copy } = margin;
    const back = (copy?.changes ?? []).filter((_change, index) => ids.includes(copy?.own[index]?.id ?? ''));
    if (put.length + back.length === 0) return false;
    if (!dispatch) return true;
    const tr = put.length > 0 ? exchange(state.tr, margin, proposals(put), NOTHING) : closeHistory(state.tr);
    for (const { older, newer } of back.toReversed()) {
      const slice = copy?.author.doc.slice(older.from, older.to);
      if (slice) tr.maybeStep(new ReplaceStep(newer.from, newer.to, slice));
    }
    dispatch(tr);
    return true;
  };
}

/** Proposals that can be accepted now. */
export const acceptable = (state: EditorState) =>
  marginOf(state)?.copy
    ? []
    : (marginOf(state)?.proposals ?? []).filter((proposal) => stands(state.doc, proposal));

/** Makes an annotation the active one, with the cursor at its words where they stand. */
export function show(entry: Entry): Command {
  return (state, dispatch) => {
    const tr = ask(state.tr, { active: entry.id });
    const $from = state.doc.resolve(Math.min(entry.range.from, state.doc.content.size));
    const leaf = $from.nodeAfter?.isLeaf === true && $from.nodeAfter.isBlock;
    if (!entry.lost) {
      tr.setSelection(leaf ? NodeSelection.create(state.doc, $from.pos) : TextSelection.near($from, 1));
      tr.scrollIntoView();
    }
    dispatch?.(tr);
    return true;
  };
}

/** The next annotation that is not settled, or the one before; round the page's end. */
export function nextEntry(state: EditorState, by: 1 | -1): Entry | null {
  const margin = marginOf(state);
  if (!margin) return null;
  const all = entries(margin).filter((entry) => entry.kind === 'proposal' || entry.comment.resolved === null);
  const here = all.findIndex(({ id }) => id === margin.active);
  if (here >= 0) return all[(here + by + all.length) % all.length] ?? null;
  const { head } = state.selection;
  const beyond =
    by > 0 ? all.find(({ range }) => range.from > head) : all.findLast(({ range }) => range.to < head);
  return beyond ?? (by > 0 ? all[0] : all.at(-1)) ?? null;
}
