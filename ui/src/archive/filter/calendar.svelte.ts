/** What appeared when, as the calendar shows it: the months of the whole archive, and the days of one of them. */

import { SvelteMap } from 'svelte/reactivity';

import { failed } from '../../ipc';
import { notices } from '../../stores/notices.svelte';
import { daysOfMonth, yearsOfArchive } from '../wire';

class CalendarOfArchive {
  months: readonly { month: string; articles: number }[] = $state.raw([]);
  private days = new SvelteMap<string, ReadonlyMap<string, number>>();

  of = (month: string): ReadonlyMap<string, number> | undefined => this.days.get(month);

  async refresh() {
    const open = [...this.days.keys()];
    try {
      this.months = await yearsOfArchive();
      for (const month of open) this.take(month, await daysOfMonth(month));
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  async learn(month: string) {
    if (this.days.has(month)) return;
    try {
      this.take(month, await daysOfMonth(month));
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  private take(month: string, days: readonly { day: string; articles: number }[]) {
    this.days.set(month, new Map(days.map(({ day, articles }) => [day, articles])));
  }
}

export const calendar = new CalendarOfArchive();
