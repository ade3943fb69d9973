/** Long work of the desk that goes on while a person is elsewhere: how far it is, and what came of it. */

import type { Failed } from '../bindings';
import { failed } from '../ipc';

export type WorkNews = {
  job: number;
  done: number;
  /** 0 as long as nobody knows. */
  of: number;
  finished: boolean;
  stopped: boolean;
  /** Why it failed as a whole. */
  fault?: Failed | null;
};

type Stage<News> =
  | { is: 'idle' }
  /** The desk has been asked and has said nothing yet. */
  | { is: 'asking' }
  | { is: 'running'; news: News; stopping: boolean }
  | { is: 'ended'; news: News };

type Wire<News> = {
  hear: (heard: (news: News) => void) => () => void;
  stop: (job: number) => Promise<unknown>;
  /** For news that tell only what is new since the last. */
  join?: (before: News, news: News) => News;
};

export class Work<News extends WorkNews> {
  stage: Stage<News> = $state.raw({ is: 'idle' });
  /** Why it did not begin, or could not be stopped. What it failed of is in its news. */
  fault: Failed | null = $state.raw(null);
  /** When it ended, as the clock of this machine has it. */
  endedAt: number | null = $state(null);
  /** Somebody at this window asked for it; what runs by itself ends quietly. */
  asked = false;
  private ended = 0;
  private ears: readonly ((news: News) => void)[] = [];

  constructor(private readonly wire: Wire<News>) {
    wire.hear((news) => this.hear(news));
  }

  get busy(): boolean {
    return this.stage.is === 'asking' || this.stage.is === 'running';
  }

  /** The latest of what it has told, also once it has ended. */
  get news(): News | null {
    return this.stage.is === 'running' || this.stage.is === 'ended' ? this.stage.news : null;
  }

  get stopping(): boolean {
    return this.stage.is === 'running' && this.stage.stopping;
  }

  /** `heard` is told when it ends. Answers with how to stop. */
  onEnd(heard: (news: News) => void): () => void {
    this.ears = [...this.ears, heard];
    return () => {
      this.ears = this.ears.filter((other) => other !== heard);
    };
  }

  /** `begin` answers with the job's number, or null where the person thought better of it. */
  async begin(begin: () => Promise<number | null>) {
    if (this.busy) return;
    const before = this.stage;
    this.stage = { is: 'asking' };
    this.fault = null;
    this.asked = true;
    try {
      const job = await begin();
      if (job === null && this.waiting()) this.stage = before;
    } catch (thrown) {
      this.fault = failed(thrown);
      if (this.waiting()) this.stage = { is: 'idle' };
    }
  }

  async stop() {
    if (this.stage.is !== 'running' || this.stage.stopping) return;
    const { news } = this.stage;
    this.stage = { is: 'running', news, stopping: true };
    try {
      await this.wire.stop(news.job);
    } catch (thrown) {
      this.fault = failed(thrown);
      if (this.stopping) this.stage = { ...this.stage, stopping: false } as Stage<News>;
    }
  }

  /** What came of it has been read. */
  dismiss() {
    this.fault = null;
    if (this.stage.is === 'ended') this.stage = { is: 'idle' };
  }

  private waiting(): boolean {
    return this.stage.is === 'asking';
  }

  private hear(told: News) {
    const before = this.stage.is === 'running' ? this.stage.news : null;
    const news = before?.job === told.job && this.wire.join ? this.wire.join(before, told) : told;
    // Late news of a job that has ended changes nothing.
    if (news.job <= this.ended) return;
    if (!news.finished) {
      this.stage = { is: 'running', news, stopping: this.stopping };
      return;
    }
    this.ended = news.job;
    this.stage = { is: 'ended', news };
    this.endedAt = Date.now();
    for (const heard of this.ears) heard(news);
    this.asked = false;
  }
}
