/** Photos on their way into the archive. */

import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { onArrival, stopArrival, type ArrivalNews, type Fresh } from './wire';

type Heard = { arrival: number; news: Omit<ArrivalNews, 'fresh'> };

class Arrivals {
  now: Heard['news'] | null = $state.raw(null);
  /** Each file of this arrival once, in the order in which they came. */
  fresh: readonly Fresh[] = $state.raw([]);
  private hidden: ReadonlySet<string> = $state.raw(new Set());
  private places = new Map<string, number>();
  private ears = new Set<(news: ArrivalNews) => void>();

  constructor() {
    onArrival((news) => this.hear(news));
  }

  get running(): boolean {
    return this.now?.stage === 'looking' || this.now?.stage === 'running';
  }

  /** `heard` is told of all that comes. Answers with how to stop. */
  onNews(heard: (news: ArrivalNews) => void): () => void {
    this.ears.add(heard);
    return () => this.ears.delete(heard);
  }

  hear({ fresh, ...news }: ArrivalNews) {
    if (news.arrival !== this.now?.arrival) {
      this.places.clear();
      this.fresh = [];
      this.hidden = new Set();
    }
    this.now = news;
    if (fresh.length > 0) {
      const next = [...this.fresh];
      for (const one of fresh) {
        const place = this.places.get(one.key);
        if (place === undefined) {
          this.places.set(one.key, next.length);
          next.push(one);
        } else {
          next[place] = one;
        }
      }
      this.fresh = next;
    }
    for (const heard of this.ears) heard({ ...news, fresh });
  }

  /** Photos that went to the trash since; the sheet shows them no more. */
  hide(photos: readonly string[]) {
    this.hidden = new Set([...this.hidden, ...photos]);
  }

  unhide(photos: readonly string[]) {
    this.hidden = new Set([...this.hidden].filter((photo) => !photos.includes(photo)));
  }

  get shown(): readonly Fresh[] {
    const { hidden } = this;
    if (hidden.size === 0) return this.fresh;
    return this.fresh.filter(({ photo }) => photo === null || !hidden.has(photo));
  }

  async stop() {
    const { now } = this;
    if (!now || !this.running) return;
    try {
      await stopArrival(now.arrival);
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  /** What is told of an arrival that has ended has been read. */
  dismiss() {
    if (this.running) return;
    this.now = null;
    this.fresh = [];
    this.places.clear();
  }
}

export const arrivals = new Arrivals();
