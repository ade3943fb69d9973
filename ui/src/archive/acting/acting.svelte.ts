/** What is done to many articles at once: how far it is, how it is stopped, and how it is taken back. */

import { failed, openArticle } from '../../ipc';
import { hand } from '../../stores/article-in-hand.svelte';
import { articles } from '../../stores/articles.svelte';
import { notices } from '../../stores/notices.svelte';
import { changedElsewhere } from '../elsewhere';
import { archiveWords as a } from '../said';
import { beginActing, onActing, stopActing, undoActing, type Act, type ActingNews } from '../wire';

/** What is told of it. */
type Deed = Act | 'export' | 'undo';
/** Milliseconds that it may take before its progress is shown. */
const PATIENCE = 2000;

class Acting {
  now: ActingNews | null = $state.raw(null);
  /** It takes long enough that its progress is shown. */
  shown = $state(false);
  /** The last of what was done, as long as nothing has been done since. */
  former: string | null = $state(null);
  private heard = new Map<number, ActingNews>();
  private listening = false;
  private deed: Deed = 'undo';
  private ids: readonly string[] = [];
  private ended: (() => void) | null = null;
  private notice: number | null = null;

  get running(): boolean {
    return this.now !== null;
  }

  private async listen() {
    if (this.listening) return;
    this.listening = true;
    await onActing((news) => this.hear(news));
  }

  hear(news: ActingNews) {
    this.heard.set(news.job, news);
    if (news.job === this.now?.job) this.follow(news);
  }

  private follow(news: ActingNews) {
    this.now = news;
    if (news.finished || news.stopped) void this.end(news);
  }

  async begin(ids: readonly string[], act: Act) {
    await this.run(act, ids.length, () => beginActing([...ids], act), ids);
  }

  /** @param begin answers the number of the job, or null where it was given up before it began. */
  async run(deed: Deed, of: number, begin: () => Promise<number | null>, ids: readonly string[] = []) {
    if (this.running) return;
    try {
      // What is typed on the open article is in the archive before that is changed there.
      if (hand.id !== null && (ids.includes(hand.id) || deed === 'undo') && !(await hand.flush())) return;
      await this.listen();
      const job = await begin();
      if (job === null) return;
      this.deed = deed;
      this.ids = ids;
      const timer = setTimeout(() => (this.shown = this.running), PATIENCE);
      const done = new Promise<void>((resolve) => (this.ended = resolve));
      const waiting = { job, done: 0, of, refused: [], finished: false, stopped: false, former: null };
      this.follow(this.heard.get(job) ?? waiting);
      await done;
      clearTimeout(timer);
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  async stop() {
    if (!this.now) return;
    try {
      await stopActing(this.now.job);
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  async undo(former = this.former) {
    if (former === null || this.running) return;
    this.former = null;
    if (this.notice !== null) notices.close(this.notice);
    await this.run('undo', 0, () => undoActing(former));
  }

  private async end({ job, done, refused, former }: ActingNews) {
    const { deed, ids } = this;
    this.now = null;
    this.shown = false;
    this.heard.delete(job);
    this.former = former;
    const count = done - refused.length;
    this.notice = notices.add({
      tone: refused.length > 0 ? 'plain' : 'done',
      stays: refused.length > 0,
      title: () => a().act.did(deed, count, refused.length),
      lines: refused.slice(0, 12).map(({ headline, sentence }) => ({ name: headline, sentence })),
      ...(former === null
        ? {}
        : { act: { name: (words) => words.notices.undo, run: () => void this.undo(former) } }),
    });
    if (deed !== 'export') {
      await this.lookAgain(deed, ids);
      changedElsewhere();
    }
    this.ended?.();
    this.ended = null;
  }

  /** The open article is laid on the desk as it is now. */
  private async lookAgain(deed: Deed, ids: readonly string[]) {
    if (hand.id !== null && typeof deed === 'object' && 'trash' in deed && ids.includes(hand.id))
      await hand.close();
    else if (hand.id !== null && (ids.includes(hand.id) || deed === 'undo')) await hand.lay(openArticle);
    await articles.refresh();
  }
}

export const acting = new Acting();
