/** What is done to many articles at once: how far it is, how it is stopped, and how it is taken back. */

import { failed, leaveArticle, openArticle } from '../../ipc';
import { hand } from '../../stores/article-in-hand.svelte';
import { articles } from '../../stores/articles.svelte';
import { notices } from '../../stores/notices.svelte';
import { changedElsewhere } from '../elsewhere';
import { archiveWords as a } from '../said';
import { beginActing, onActing, stopActing, undoActing, type Act, type ActNews } from '../wire';

/** What is told of it. */
export type Deed = Act | 'export' | 'undo';
/** Milliseconds that it may take before its progress is shown. */
const PATIENCE = 2000;
/** Refusals that are told one by one, so that the way back is in sight below them. */
const TOLD = 4;

class Acting {
  now: Pick<ActNews, 'job' | 'done' | 'of'> | null = $state.raw(null);
  /** Something is being done, or about to be. */
  running = $state(false);
  /** It takes long enough that its progress is shown. */
  shown = $state(false);
  /** What the last of it is taken back with. */
  former: string | null = $state(null);
  /** News of a job may come before the number of the job. */
  private early = new Map<number, ActNews>();
  private last: (news: ActNews) => void = () => undefined;
  private notice: number | null = null;

  constructor() {
    onActing((news) => this.hear(news));
  }

  begin(ids: readonly string[], act: Act): Promise<void> {
    return this.run(act, () => beginActing([...ids], act), hand.id !== null && ids.includes(hand.id));
  }

  /** Which articles it was done to is known to the desk alone: the open one may be among them. */
  async undo(former = this.former) {
    if (former === null || this.running) return;
    this.former = null;
    if (this.notice !== null) notices.close(this.notice);
    await this.run('undo', () => undoActing(former), hand.id !== null);
  }

  /**
   * @param begin answers the number of the job, or null where it was given up before it began.
   * @param here the open article is among those that are changed: its seat is left until they are.
   */
  async run(deed: Deed, begin: () => Promise<number | null>, here = false) {
    if (this.running) return;
    this.running = true;
    const timer = setTimeout(() => (this.shown = this.running), PATIENCE);
    try {
      if (here && !(await hand.flush())) return;
      if (here && hand.id !== null) await leaveArticle(hand.id);
      const job = await begin();
      if (job !== null) await this.follow(job, deed, here);
      else if (here) await hand.lay(openArticle);
    } catch (thrown) {
      notices.fault(failed(thrown));
      if (here) await hand.lay(openArticle);
    } finally {
      clearTimeout(timer);
      this.running = this.shown = false;
      this.now = null;
    }
  }

  private async follow(job: number, deed: Deed, here: boolean) {
    const news = await new Promise<ActNews>((resolve) => {
      this.now = { job, done: 0, of: 0 };
      this.last = resolve;
      const early = this.early.get(job);
      if (early) this.hear(early);
    });
    this.early.clear();
    await this.end(news, deed, here);
  }

  private hear(news: ActNews) {
    if (news.job !== this.now?.job) this.early.set(news.job, news);
    else if (news.finished || news.stopped) this.last(news);
    else this.now = news;
  }

  async stop() {
    if (!this.now) return;
    try {
      await stopActing(this.now.job);
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  private async end({ done, refused, refusals, former, fault }: ActNews, deed: Deed, here: boolean) {
    this.former = former;
    if (fault) notices.fault(fault);
    // One at a time: what was done before is behind what is done now.
    if (this.notice !== null) notices.close(this.notice);
    this.notice = notices.add({
      tone: refusals > 0 || fault ? 'plain' : 'done',
      stays: refusals > 0,
      title: () => a().act.did(deed, done - refusals, refusals),
      lines: refused.slice(0, TOLD).map(({ headline, sentence }) => ({ name: headline, sentence })),
      ...(former === null
        ? {}
        : { act: { name: (words) => words.notices.undo, run: () => void this.undo(former) } }),
    });
    if (here && deed === 'trash') await hand.close();
    else if (here) await hand.lay(openArticle);
    if (deed === 'export') return;
    await articles.refresh();
    changedElsewhere();
  }
}

export const acting = new Acting();
