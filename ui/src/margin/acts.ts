/** What is done in the margin, from wherever it is asked: a card, a key, the palette. */

import { tick } from 'svelte';
import type { Command } from 'prosemirror-state';

import type { Comment } from '../editor/annotations/annotation';
import * as commands from '../editor/annotations/commands';
import { entries, marginOf, type Entry } from '../editor/annotations/margin';
import { CLOCK, ask } from '../editor/annotations/plugin';
import { backToAuthor, isSuggesting, suggesting } from '../editor/annotations/suggest';
import { comfort } from '../page/comfort.svelte';
import { reveal } from '../page/reveal';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { settings } from '../stores/settings.svelte';
import { NEW, margin } from './margin.svelte';
import { unsaid } from './unsaid.svelte';

function run(command: Command): boolean {
  const { view } = hand;
  return view !== null && command(view.state, view.dispatch, view);
}

/** Shows the margin, which may lie in a drawer or behind another tab. */
export async function open() {
  panes.tab = 'margin';
  panes.inspector = true;
  if (comfort.focus) comfort.setFocus(false);
  await tick();
}

/** Goes on with the name of whoever sits here; asks for it where there is none yet. */
function signed(then: (name: string) => void) {
  const name = settings.now.person.name.trim();
  if (name !== '') return then(name);
  margin.waiting = then;
  void open();
}

/** Begins a comment on what is selected, or on the word at the cursor. */
export function comment() {
  signed(() => {
    const { view } = hand;
    const range = view && commands.chosen(view.state);
    if (!view || !range) {
      notices.add({ tone: 'plain', title: (words) => words.margin.nothingHere });
      return;
    }
    view.dispatch(ask(view.state.tr, { pending: range }));
    margin.settled = false;
    margin.writing = true;
    void open();
  });
}

export function endComment() {
  margin.writing = false;
  panes.inspector = false;
  const { view } = hand;
  if (!view) return;
  view.dispatch(ask(view.state.tr, { pending: null }));
  view.focus();
}

export function say(text: string) {
  const { view } = hand;
  const range = view && (marginOf(view.state)?.pending ?? commands.chosen(view.state));
  const said = { id: CLOCK.id(), author: settings.now.person.name, time: CLOCK.now(), text };
  if (range && run(commands.addComment(range, said))) {
    endComment();
  } else {
    // What was written is not lost with the words it was on.
    if (hand.id !== null) unsaid.write(hand.id, NEW, text);
    notices.add({ tone: 'plain', title: (words) => words.margin.nothingHere });
  }
}

const change = (id: string, how: (comment: Comment, name: string) => Comment) =>
  signed((name) => void run(commands.changeComment(id, (comment) => how(comment, name))));

export const reply = (id: string, text: string) =>
  change(id, (comment, author) => ({
    ...comment,
    replies: [...comment.replies, { author, time: CLOCK.now(), text }],
  }));
export const settle = (id: string) =>
  change(id, (comment, author) => ({ ...comment, resolved: { author, time: CLOCK.now(), text: '' } }));
export const reopen = (id: string) => change(id, (comment) => ({ ...comment, resolved: null }));
export const remove = (id: string) => void run(commands.removeComment(id));

export function accept(ids: readonly string[]) {
  if (!run(commands.accept(ids))) notices.add({ tone: 'plain', title: (words) => words.margin.notAccepted });
}
export const refuse = (ids: readonly string[]) => void run(commands.refuse(ids));

/** The proposal at the cursor. */
function here(): string[] {
  const now = hand.page && marginOf(hand.page);
  const all = [...(now?.proposals ?? []), ...(now?.copy?.own ?? [])];
  return all.filter(({ id }) => id === now?.active).map(({ id }) => id);
}
export const isOnProposal = () => here().length > 0;
export const acceptHere = () => accept(here());
export const refuseHere = () => refuse(here());

const everyProposal = () => (hand.page && marginOf(hand.page)?.proposals.map(({ id }) => id)) ?? [];
export function acceptAll() {
  const count = hand.page ? commands.acceptable(hand.page).length : 0;
  accept(everyProposal());
  if (count > 0) notices.add({ tone: 'done', title: (words) => words.margin.accepted(count) });
}
export function refuseAll() {
  const all = everyProposal();
  refuse(all);
  notices.add({ tone: 'done', title: (words) => words.margin.refused(all.length) });
}

/** To the annotation on the page, with the cursor in it. */
export function go(entry: Entry) {
  const { view } = hand;
  if (!view) return;
  // A drawer would hide the words.
  panes.closeDrawers();
  run(commands.show(entry));
  if (!entry.lost) reveal(view);
}

export function next(by: 1 | -1) {
  const entry = hand.page && commands.nextEntry(hand.page, by);
  if (!entry) return;
  if (entry.kind === 'comment') margin.settled = false;
  go(entry);
  hand.view?.focus();
}

/** Shows the first that is not settled, as the list of what is missing asks for it. */
export async function showFirst(kind: Entry['kind']) {
  const { view } = hand;
  const now = view && marginOf(view.state);
  if (!now) return;
  margin.settled = false;
  const first = entries(now).find(
    (entry) => entry.kind === kind && (entry.kind === 'proposal' || entry.comment.resolved === null),
  );
  if (first) go(first);
  await open();
}

export const mayWrite = () => hand.page !== null && hand.writable;

/** From the author's page into a copy to suggest in, or back with what was suggested. */
export function toggleSuggesting() {
  signed((name) => {
    const { view } = hand;
    if (!view || view.composing) return;
    const { state } = view;
    const next = isSuggesting(state) ? backToAuthor(state, CLOCK) : suggesting(state, name, CLOCK);
    view.updateState(next);
    hand.turned(next, isSuggesting(next));
    view.focus();
  });
}
