/** The archive as the list shows it: what is asked for, and the rows that answer. */

import type { ArticleRow, State } from '../bindings';
import * as ipc from '../ipc';
import { notices } from './notices.svelte';

/** Rows asked for at once; where the answer is full there are more. */
const LIMIT = 200;

class Articles {
  rows: ArticleRow[] = $state.raw([]);
  text = $state('');
  state: State | null = $state(null);
  trashed = $state(false);
  /** The archive has answered at least once. */
  known = $state(false);
  private asked = 0;

  get capped() {
    return this.rows.length >= LIMIT;
  }

  get filtered() {
    return this.text.trim() !== '' || this.state !== null || this.trashed;
  }

  /** Asks again. A late answer to an older question is dropped. */
  async refresh() {
    this.asked += 1;
    const asked = this.asked;
    try {
      const filter = { text: this.text.trim(), state: this.state, trashed: this.trashed, limit: LIMIT };
      const rows = await ipc.articles(filter);
      if (asked !== this.asked) return;
      this.rows = rows;
      this.known = true;
    } catch (thrown) {
      if (asked === this.asked) notices.fault(ipc.failed(thrown));
    }
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
