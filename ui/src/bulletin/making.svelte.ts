/** The bulletin that is being made: what it is now, what it was before each change, and its keeping. */

import type { Bulletin, BulletinArticle, BulletinRow, OpenBulletin, PrintedBulletin } from '../bindings';
import { autosave, type Autosave } from '../editor/autosave';
import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { bulletinWords } from '../words/bulletin';
import * as wire from './wire';

class Making {
  rows: readonly BulletinRow[] = $state.raw([]);
  /** Whether it is known which bulletins there are. */
  known = $state(false);
  id: string | null = $state(null);
  content: Bulletin | null = $state.raw(null);
  articles: readonly BulletinArticle[] = $state.raw([]);
  /** Newest first. */
  printed: readonly PrintedBulletin[] = $state.raw([]);
  private past: readonly Bulletin[] = $state.raw([]);
  private keeper: Autosave | null = null;

  get undoable(): boolean {
    return this.past.length > 0;
  }

  article = (id: string): BulletinArticle | undefined => this.articles.find((article) => article.id === id);

  /** What is typed in a field is one change, however many keys it took: `typed` names the field. */
  change(changed: Partial<Bulletin>, typed: string | null = null) {
    if (!this.content) return;
    if (typed === null || typed !== this.typing) this.past = [...this.past, this.content].slice(-100);
    this.typing = typed;
    this.content = { ...this.content, ...changed };
    this.keeper?.changed();
  }
  private typing: string | null = null;

  undo() {
    const before = this.past.at(-1);
    if (!before) return;
    this.past = this.past.slice(0, -1);
    this.typing = null;
    this.content = before;
    this.keeper?.changed();
  }

  async refresh() {
    await this.tried(async () => {
      this.rows = await wire.bulletins();
      this.known = true;
    });
  }

  open(id: string) {
    return this.take(() => wire.openBulletin(id));
  }

  create(articles: readonly string[]) {
    return this.take(() => wire.newBulletin(articles));
  }

  /** Puts articles at the end of the bulletin in the hand, or of a new one where there is none. */
  async add(ids: readonly string[]) {
    const { content } = this;
    if (!content) return this.create(ids);
    const there = new Set(content.entries.map((entry) => (entry.kind === 'article' ? entry.id : '')));
    const fresh = ids.filter((id) => !there.has(id));
    if (fresh.length === 0) return true;
    this.change({ entries: [...content.entries, ...fresh.map((id) => ({ kind: 'article' as const, id }))] });
    return this.flush();
  }

  async trash() {
    const { id } = this;
    if (id === null || !(await this.flush())) return;
    await this.tried(async () => {
      await wire.trashBulletin(id);
      this.put();
      await this.refresh();
      notices.add({
        tone: 'done',
        title: (words) => bulletinWords[words.language].trashed,
        act: { name: (words) => words.notices.undo, run: () => void this.bring(id) },
      });
    });
  }

  async flush(): Promise<boolean> {
    return (await this.keeper?.flush()) ?? true;
  }

  /** What is told of a bulletin that was printed just now. */
  async learnPrinted() {
    const { id } = this;
    if (id === null) return;
    await this.tried(async () => {
      const { printed } = await wire.openBulletin(id);
      if (this.id === id) this.printed = printed;
    });
  }

  private async bring(id: string) {
    await this.tried(async () => {
      await wire.restoreBulletin(id);
      await this.refresh();
      await this.open(id);
    });
  }

  private put() {
    this.keeper?.stop();
    this.keeper = null;
    this.id = null;
    this.content = null;
    this.articles = [];
    this.printed = [];
    this.past = [];
  }

  private async take(fetch: () => Promise<OpenBulletin>): Promise<boolean> {
    if (!(await this.flush())) return false;
    return this.tried(async () => {
      const { id, content, articles, printed } = await fetch();
      this.put();
      this.id = id;
      this.content = content;
      this.articles = articles;
      this.printed = printed;
      this.keeper = autosave({
        read: () => this.content,
        write: async (content: Bulletin | null) => {
          // Another has taken its place meanwhile.
          if (!content || this.id !== id) return null;
          const kept = await wire.saveBulletin(id, content);
          if (this.id === id) this.articles = kept.articles;
          return kept;
        },
        fault: failed,
        told: (saving) => {
          if (saving.is === 'failed') notices.fault(saving.fault);
          if (saving.is === 'saved') void this.refresh();
        },
      });
      await this.refresh();
    });
  }

  private async tried(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (thrown) {
      notices.fault(failed(thrown));
      return false;
    }
  }
}

export const making = new Making();

/** Opens the dialog, with these articles in the bulletin where there are any. */
export async function openBulletins(articles: readonly string[] = []) {
  if (articles.length > 0 && !(await making.add(articles))) return;
  panes.dialog = 'bulletin';
}
