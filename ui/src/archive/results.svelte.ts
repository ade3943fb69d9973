/**
 * The articles that answer a question, however many: asked for page by page as they come into sight. Their ids are kept
 * all, what is known of each only near the place that is looked at.
 */

import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { EVERYTHING } from './finding';
import { nextTurn } from './turns';
import { findArticles, type Finding, type Found, type Hit } from './wire';

/** Rows asked for at once, and at once where one goes far. */
const PAGE = 100;
const LARGE = 500;
/** Rows that something is known of; beyond it those out of sight are let go and asked for again. */
const KEPT = 4000;
/** How often a question is asked again that somebody else's turn has stopped. */
const AGAIN = 5;

/** `after` is what the page was asked for with. */
type Page = { at: number; length: number; after: string | null };
type Answer = Pick<Found, 'total' | 'capped' | 'read' | 'instead'>;

const NOTHING: Answer = { total: 0, capped: false, read: [], instead: [] };

export class Results {
  /** What the rows answer; behind the question while a new one is on its way. */
  answered: Finding = $state.raw(EVERYTHING);
  answer: Answer = $state.raw(NOTHING);
  ids: readonly string[] = $state.raw([]);
  /** The archive has answered at least once. */
  known = $state(false);
  asking = $state(false);
  private hits: readonly (Hit | null)[] = $state.raw([]);
  private pages: Page[] = [];
  private next: string | null = $state(null);
  private question = 0;
  /** The turn of the question; what else is asked about it has the same. */
  turn = 0;
  private wanted = { from: 0, to: 0 };
  private flight: Promise<boolean> | null = null;

  hit = (index: number): Hit | null => this.hits[index] ?? null;

  /** Rows that the list has room for: those that came, and those that are known to follow. */
  get count(): number {
    const { length } = this.ids;
    if (this.next === null) return length;
    return Math.max(length + 1, this.answer.capped ? length + PAGE : this.answer.total);
  }

  get whole(): boolean {
    return this.next === null;
  }

  /**
   * Asks anew. The rows before stay until the answer is there; an answer to an older question is dropped.
   *
   * @param reach rows that are wanted at once, so that a list that is asked again stays where it is.
   * @returns whether the rows answer this question now.
   */
  async ask(finding: Finding, reach = PAGE): Promise<boolean> {
    this.question += 1;
    const { question } = this;
    this.asking = true;
    try {
      const first = await this.fetch(question, finding, null, Math.max(PAGE, Math.min(reach, LARGE)));
      if (!first) return false;
      this.answered = finding;
      this.answer = first;
      this.pages = [{ at: 0, length: first.hits.length, after: null }];
      this.hits = first.hits;
      this.ids = first.hits.map(({ row }) => row.id);
      this.next = first.next;
      this.known = true;
      return true;
    } catch (thrown) {
      if (question === this.question) notices.fault(failed(thrown));
      return false;
    } finally {
      if (question === this.question) this.asking = false;
    }
  }

  /** null where this question is not asked any more. */
  private async fetch(
    question: number,
    finding: Finding,
    after: string | null,
    limit: number,
  ): Promise<Found | null> {
    for (let tries = 0; tries < AGAIN && question === this.question; tries += 1) {
      if (after === null || tries > 0) this.turn = nextTurn();
      const found = await findArticles({ ...finding, text: finding.text.trim() }, after, limit, this.turn);
      if (found && question === this.question) return found;
    }
    return null;
  }

  /** These rows are in sight: what is not known of them is asked for. */
  want(from: number, to: number) {
    this.wanted = { from, to };
    this.flight ??= this.fill().finally(() => (this.flight = null));
  }

  private async fill(): Promise<boolean> {
    for (;;) {
      const { from, to } = this.wanted;
      const gone = this.pages.find((page) => page.at < to && page.at + page.length > from && !this.has(page));
      const before = this.question;
      if (gone) {
        if (!(await this.again(gone))) return false;
      } else if (this.next !== null && to > this.ids.length) {
        if (!(await this.more(to - this.ids.length))) return false;
      } else {
        this.forget();
        return true;
      }
      if (before !== this.question && this.asking) return false;
    }
  }

  private has = ({ at, length }: Page) => length === 0 || this.hits[at] !== null;

  private async again(page: Page): Promise<boolean> {
    const found = await this.page(page.after, page.length);
    if (!found) return false;
    const came = found.hits.slice(0, page.length);
    this.hits = [...this.hits.slice(0, page.at), ...came, ...this.hits.slice(page.at + came.length)];
    // What has left the archive meanwhile is never asked for twice.
    return found.hits.length > 0;
  }

  private async more(wish: number): Promise<boolean> {
    const after = this.next;
    const found = await this.page(after, wish > PAGE ? LARGE : PAGE);
    if (!found || after !== this.next) return false;
    this.pages.push({ at: this.ids.length, length: found.hits.length, after });
    this.hits = [...this.hits, ...found.hits];
    this.ids = [...this.ids, ...found.hits.map(({ row }) => row.id)];
    this.next = found.hits.length === 0 ? null : found.next;
    return true;
  }

  private async page(after: string | null, limit: number): Promise<Found | null> {
    try {
      return await this.fetch(this.question, this.answered, after, limit);
    } catch (thrown) {
      notices.fault(failed(thrown));
      return null;
    }
  }

  /** Lets go what is far from sight. */
  private forget() {
    if (this.hits.length <= KEPT) return;
    const { from, to } = this.wanted;
    const near = (at: number, length: number) => at < to + KEPT / 4 && at + length > from - KEPT / 4;
    const far = this.pages.filter((page) => this.has(page) && !near(page.at, page.length));
    const known = this.hits.reduce((count, hit) => count + (hit ? 1 : 0), 0);
    if (known <= KEPT || far.length === 0) return;
    const hits = [...this.hits];
    for (const { at, length } of far) hits.fill(null, at, at + length);
    this.hits = hits;
  }

  /**
   * Asks on until this many rows have come, or all.
   *
   * @param going asked between pages; false gives up.
   */
  async reach(count: number, going: () => boolean = () => true): Promise<boolean> {
    if (this.flight) await this.flight;
    const { question } = this;
    while (this.next !== null && this.ids.length < count) {
      if (!going() || question !== this.question) return false;
      if (!(await this.more(LARGE))) return false;
      this.forget();
    }
    return true;
  }

  /** What is known of these without asking. */
  rowsOf(ids: ReadonlySet<string>): Hit[] {
    return this.hits.filter((hit) => hit !== null).filter(({ row }) => ids.has(row.id));
  }
}
