/** What the room of the archive asks for, what answers, where its cursor is and what is chosen. */

import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { changed, EVERYTHING, isSame } from './finding';
import { Results } from './results.svelte';
import { all, among, NONE, ranged, toggled, type Selection } from './selection';
import { nextTurn } from './turns';
import { countArticles, type Counts, type Finding, type Hit } from './wire';

/** Milliseconds without a key until the archive is asked, and until the counts are. */
const PAUSE = 60;
const COUNTS_PAUSE = 180;
/** Milliseconds that an answer may take before it is told that one waits. */
const CALM = 200;

const NO_COUNTS: Counts = {
  total: 0,
  capped: false,
  sections: [],
  states: [],
  authors: [],
  months: [],
  photos: 0,
  lacking: 0,
};

export class Archive {
  finding: Finding = $state.raw(EVERYTHING);
  readonly results = new Results();
  counts: Counts = $state.raw(NO_COUNTS);
  selection: Selection = $state.raw(NONE);
  /** The row with the cursor. */
  cursor = $state(0);
  /** Where the list is scrolled to, in CSS pixels. */
  scrolled = 0;
  /** An answer is long in coming. */
  slow = $state(false);
  /** Rows are being gone through to their end. */
  gathering = $state(false);
  private pause: ReturnType<typeof setTimeout> | undefined;
  private counting: ReturnType<typeof setTimeout> | undefined;
  private calm: ReturnType<typeof setTimeout> | undefined;
  private counted = 0;
  /** The end of the range that Shift draws. */
  private end: string | null = null;

  /** Nothing at all has been written yet. */
  get empty(): boolean {
    const { known, answer, answered } = this.results;
    return known && answer.total === 0 && isSame(answered, EVERYTHING);
  }
  get active(): string | null {
    return this.results.ids[this.cursor] ?? null;
  }
  get current(): Hit | null {
    return this.results.hit(this.cursor);
  }
  /** The articles that an act is for: those that are chosen, else the one with the cursor. */
  get inHand(): readonly string[] {
    const { chosen } = this.selection;
    if (chosen.size === 0) return this.active === null ? [] : [this.active];
    return this.results.ids.filter((id) => chosen.has(id));
  }

  /** Asks for something else; what is chosen was chosen among other articles and is let go. */
  async show(change: Partial<Finding>) {
    clearTimeout(this.pause);
    this.finding = changed(this.finding, change);
    await this.begin();
  }

  /** Asks while one types. */
  search(text: string) {
    const before = this.finding.text.trim() !== '';
    const now = text.trim() !== '';
    const order = before === now ? {} : { order: now ? ('best' as const) : ('newest' as const) };
    this.finding = changed(this.finding, { text, ...order });
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.begin(), PAUSE);
  }

  private async begin() {
    this.wait();
    this.countSoon();
    const came = await this.results.ask(this.finding);
    this.waited();
    if (!came) return;
    this.selection = NONE;
    this.end = null;
    this.cursor = 0;
    this.scrolled = 0;
  }

  /** Asks the same again, because articles have changed; cursor and choice stay with their articles. */
  async refresh() {
    const { active } = this;
    const far = this.results.ids.findLastIndex((id) => this.selection.chosen.has(id));
    this.wait();
    this.countSoon(0);
    const came = await this.results.ask(this.finding, this.cursor + 60);
    this.waited();
    if (!came || !(await this.results.reach(far + 1))) return;
    const { ids } = this.results;
    const at = active === null ? -1 : ids.indexOf(active);
    this.cursor = at >= 0 ? at : Math.max(0, Math.min(this.cursor, ids.length - 1));
    this.selection = among(this.selection, ids);
  }

  private wait() {
    clearTimeout(this.calm);
    this.calm = setTimeout(() => (this.slow = this.results.asking), CALM);
  }
  private waited() {
    if (this.results.asking) return;
    clearTimeout(this.calm);
    this.slow = false;
  }

  private countSoon(pause = COUNTS_PAUSE) {
    clearTimeout(this.counting);
    this.counting = setTimeout(() => {
      this.counting = undefined;
      void this.count();
    }, pause);
  }

  private async count(): Promise<void> {
    this.counted += 1;
    const { counted } = this;
    try {
      const finding = { ...this.finding, text: this.finding.text.trim() };
      let counts = await countArticles(finding, this.results.turn);
      // Another turn has stopped it, and no newer question of this room is about to be counted.
      if (!counts && counted === this.counted && this.counting === undefined)
        counts = await countArticles(finding, nextTurn());
      if (counts && counted === this.counted) this.counts = counts;
    } catch (thrown) {
      if (counted === this.counted) notices.fault(failed(thrown));
    }
  }

  /** The cursor goes to this row; with Shift everything on the way is chosen. */
  go(index: number, extending = false) {
    const { ids } = this.results;
    const from = this.active;
    this.cursor = Math.max(0, Math.min(index, this.results.count - 1));
    const to = ids[this.cursor];
    if (!extending || to === undefined) return;
    this.selection = ranged(this.selection, ids, from, this.end, to);
    this.end = to;
  }

  toggle(index = this.cursor) {
    const id = this.results.ids[index];
    if (id === undefined) return;
    this.cursor = index;
    this.selection = toggled(this.selection, id);
    this.end = id;
  }

  chooseNone() {
    this.gathering = false;
    this.selection = NONE;
    this.end = null;
  }

  /** Everything that was found, however far it reaches. */
  async chooseAll() {
    if (!(await this.gather(Number.POSITIVE_INFINITY))) return;
    this.selection = all(this.results.ids);
    this.end = this.results.ids.at(-1) ?? null;
  }

  /** Asks for the rows up to the end; `chooseNone` gives up. */
  async gather(count: number): Promise<boolean> {
    if (this.results.whole || this.results.ids.length >= count) return true;
    this.gathering = true;
    const whole = await this.results.reach(count, () => this.gathering);
    this.gathering = false;
    return whole;
  }
}

/** What the room shows. */
export const archive = new Archive();
