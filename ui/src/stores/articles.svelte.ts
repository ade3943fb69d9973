/** The archive as the list beside the page shows it: what is asked for, and the rows that answer. */

import { EVERYTHING } from '../archive/finding';
import { nextTurn } from '../archive/turns';
import { findArticles, type Found, type Hit } from '../archive/wire';
import type { ArticleRow, State } from '../bindings';
import * as ipc from '../ipc';
import { notices } from './notices.svelte';

/** Rows that the list holds; the room of the archive has them all. */
const LIMIT = 200;
/** How often a question is asked again that another one of the window has stopped. */
const AGAIN = 5;

class Articles {
  rows: ArticleRow[] = $state.raw([]);
  /** How many there are in all; where it is `capped` there are more. */
  total = $state(0);
  capped = $state(false);
  text = $state('');
  state: State | null = $state(null);
  trashed = $state(false);
  /** The archive has answered at least once. */
  known = $state(false);
  private marks: ReadonlyMap<string, Hit> = $state.raw(new Map());
  private asked = 0;

  get filtered() {
    return this.text.trim() !== '' || this.state !== null || this.trashed;
  }

  /** Whether the archive has no articles at all, as far as it has answered. */
  get none() {
    return this.known && this.rows.length === 0 && !this.filtered;
  }

  /** What was searched for in this row, where it still says what was found. */
  found({ id, headline }: ArticleRow): Pick<Hit, 'headline' | 'snippet'> | null {
    const hit = this.marks.get(id);
    return hit?.row.headline === headline ? hit : null;
  }

  /** Asks again. A late answer to an older question is dropped. */
  async refresh() {
    this.asked += 1;
    const { asked } = this;
    try {
      const found = await this.ask(asked);
      if (!found) return;
      this.rows = found.hits.map(({ row }) => row);
      this.marks = new Map(found.hits.map((hit) => [hit.row.id, hit]));
      this.total = found.total;
      this.capped = found.capped;
      this.known = true;
    } catch (thrown) {
      if (asked === this.asked) notices.fault(ipc.failed(thrown));
    }
  }

  /** null where something else is asked for by now. */
  private async ask(asked: number): Promise<Found | null> {
    const text = this.text.trim();
    const finding = {
      ...EVERYTHING,
      text,
      states: this.state === null ? [] : [this.state],
      trashed: this.trashed,
      order: text === '' ? ('changed' as const) : ('best' as const),
    };
    for (let tries = 0; tries < AGAIN && asked === this.asked; tries += 1) {
      const found = await findArticles(finding, null, LIMIT, nextTurn());
      if (found && asked === this.asked) return found;
    }
    return null;
  }

  async show(filter: { state: State | null; trashed: boolean }) {
    this.state = filter.state;
    this.trashed = filter.trashed;
    await this.refresh();
  }

  /** What is known of an article in the hand without asking the archive; it moves to the top as the newest. */
  touch(id: string, changed: Partial<ArticleRow>) {
    const row = this.rows.find((row) => row.id === id);
    if (!row) return;
    this.rows = [{ ...row, ...changed }, ...this.rows.filter((other) => other.id !== id)];
  }

  async trash(row: Pick<ArticleRow, 'id' | 'headline'>) {
    try {
      await ipc.trashArticle(row.id);
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
      return false;
    }
    const notice = notices.add({
      tone: 'plain',
      title: (words) => words.notices.trashed(row.headline || words.list.untitled),
      act: {
        name: (words) => words.notices.undo,
        run: () => {
          notices.close(notice);
          void this.restore(row);
        },
      },
    });
    await this.refresh();
    return true;
  }

  async restore(row: Pick<ArticleRow, 'id' | 'headline'>) {
    try {
      await ipc.restoreArticle(row.id);
      notices.add({
        tone: 'done',
        title: (words) => words.notices.restored(row.headline || words.list.untitled),
      });
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
    }
    await this.refresh();
  }
}

export const articles = new Articles();
