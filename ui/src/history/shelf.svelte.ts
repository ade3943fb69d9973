/** The history on the screen: its lines, which of them are meant, and what two of them differ in. */

import type { Failed } from '../bindings';
import type { Comparison, RevisionLine } from '../bindings';
import * as ipc from '../ipc';
import { hand } from '../stores/article-in-hand.svelte';
import { NOW, pairOf, picking, stepped, withPrevious, type Choice, type LineId, type Pair } from './choice';

/** Something that the desk was asked for. */
export type Answer<T> = { is: 'opening' } | { is: 'there'; it: T } | { is: 'failed'; fault: Failed };
/** `first`: a revision that grew from none. */
export type Shown = { is: 'nothing' } | { is: 'first' } | Answer<Comparison>;

export class Shelf {
  readonly article: string;
  lines: Answer<RevisionLine[]> = $state.raw({ is: 'opening' });
  choice: Choice = $state.raw({ cursor: NOW, picked: [] });
  pair: Pair | null = $state.raw(null);
  shown: Shown = $state.raw({ is: 'nothing' });
  private asked = 0;

  constructor(article: string) {
    this.article = article;
  }

  get revisions(): RevisionLine[] {
    return this.lines.is === 'there' ? this.lines.it : [];
  }

  /** What stands on the desk, then every revision, newest first. */
  get ids(): LineId[] {
    return [NOW, ...this.revisions.map(({ id }) => id)];
  }

  async open() {
    this.lines = { is: 'opening' };
    try {
      // What is compared with the desk is what the person sees there.
      await hand.flush();
      const it = await ipc.history(this.article);
      this.lines = { is: 'there', it };
      const [newest] = it;
      if (newest) {
        this.choice = { cursor: newest.id, picked: [] };
        await this.compareWithPrevious(newest.id);
      }
    } catch (thrown) {
      this.lines = { is: 'failed', fault: ipc.failed(thrown) };
    }
  }

  goTo(cursor: LineId) {
    this.choice = { ...this.choice, cursor };
  }

  /** Answers whether the key led anywhere. */
  step(key: string): boolean {
    const next = stepped(this.ids, this.choice.cursor, key);
    if (next === null) return false;
    this.goTo(next);
    return true;
  }

  async pick(line: LineId) {
    const picked = picking(this.choice.picked, line);
    this.choice = { cursor: line, picked };
    const pair = pairOf(this.ids, picked);
    if (pair) await this.compare(pair);
  }

  async compareWithPrevious(line: LineId) {
    this.choice = { cursor: line, picked: [] };
    const pair = withPrevious(this.revisions, line, hand.base);
    if (pair) return this.compare(pair);
    this.asked += 1;
    this.pair = null;
    this.shown = { is: 'first' };
  }

  async compareWithNow(line: LineId) {
    this.choice = { cursor: line, picked: [] };
    await this.compare({ older: line, newer: NOW });
  }

  /** A late answer to an older question is dropped. */
  async compare(pair: Pair) {
    this.asked += 1;
    const { asked } = this;
    this.pair = pair;
    this.shown = { is: 'opening' };
    try {
      const it = await ipc.compare(this.article, pair.older, pair.newer === NOW ? null : pair.newer);
      if (asked === this.asked) this.shown = { is: 'there', it };
    } catch (thrown) {
      if (asked === this.asked) this.shown = { is: 'failed', fault: ipc.failed(thrown) };
    }
  }
}
