/** A desk that keeps articles in memory, for tests of what the window asks of its archive. */

import type { ActNews, ArticleRow, Counts, Finding, Found, Hit } from './wire';

export const row = (id: string, changed: Partial<ArticleRow> = {}): ArticleRow => ({
  id,
  headline: `Bài ${id}`,
  state: 'draft',
  section: '',
  byline: '',
  words: 1,
  photos: 0,
  cover: null,
  changed: '2021-01-11T02:00:00Z',
  trashed: null,
  exported: null,
  changed_since_export: false,
  day: '2021-01-11',
  ...changed,
});
export const hit = (id: string, changed: Partial<ArticleRow> = {}): Hit => ({
  row: row(id, changed),
  headline: [],
  snippet: null,
});

/** Articles "0", "1", … so many of them. */
export const rows = (count: number) => Array.from({ length: count }, (_, index) => row(String(index)));

export class FakeDesk {
  rows: ArticleRow[] = [];
  /** Commands that were asked, in their order. */
  asked: [string, Record<string, unknown>][] = [];
  /** Answers to this text wait for it. */
  gates = new Map<string, Promise<void>>();
  /** So many questions are answered with null, as where a newer turn has come. */
  stops = 0;
  fails = false;
  /** What a job will tell, as soon as it has begun. */
  news: Omit<ActNews, 'job'>[] = [];
  private ears: ((news: ActNews) => void)[] = [];
  private job = 0;

  lay(rows: ArticleRow[]) {
    this.rows = rows;
    this.asked = [];
    this.gates.clear();
    this.stops = 0;
    this.fails = false;
    this.news = [];
  }

  times = (command: string) => this.asked.filter(([asked]) => asked === command).length;

  hear = (event: string, heard: (news: never) => void) => {
    if (event === 'acting') this.ears.push(heard as (news: ActNews) => void);
    return Promise.resolve(() => undefined);
  };

  tell(news: ActNews) {
    for (const heard of this.ears) heard(news);
  }

  ask = async (command: string, args: Record<string, unknown> = {}): Promise<unknown> => {
    this.asked.push([command, args]);
    const finding = args.finding as Finding | undefined;
    await this.gates.get(finding?.text ?? '');
    if (this.fails) throw { code: 'archive', message: { vi: 'kho bị khóa', en: 'locked' }, details: null };
    if (command === 'find_articles' || command === 'count_articles') {
      if (this.stops > 0) {
        this.stops -= 1;
        return null;
      }
    }
    if (command === 'find_articles')
      return this.find(args.finding as Finding, args.after as string | null, args.limit as number);
    if (command === 'count_articles') return this.count(args.finding as Finding);
    if (command === 'begin_acting' || command === 'undo_acting' || command === 'export_many') {
      this.job += 1;
      const { job } = this;
      for (const news of this.news) this.tell({ ...news, job });
      return job;
    }
    return null;
  };

  private fitting = ({ text, trashed, sections }: Finding) =>
    this.rows.filter(
      (row) =>
        (row.trashed !== null) === trashed &&
        row.headline.includes(text) &&
        (sections.length === 0 || sections.includes(row.section)),
    );

  private find(finding: Finding, after: string | null, limit: number): Found {
    const all = this.fitting(finding);
    const from = Number(after ?? 0);
    return {
      hits: all.slice(from, from + limit).map((row) => ({ row, headline: [], snippet: null })),
      next: from + limit < all.length ? String(from + limit) : null,
      total: all.length,
      capped: false,
      read: [],
      instead: [],
    };
  }

  private count(finding: Finding): Counts {
    return {
      total: this.fitting(finding).length,
      capped: false,
      sections: [],
      states: [],
      authors: [],
      months: [],
      photos: 0,
      lacking: 0,
    };
  }
}
