/** The archive's counts as rows of bars: by month or year, with every one between, also where nothing appeared. */

import type { Growth, MonthOfSection, Statistics } from '../wire';

export type Grain = 'month' | 'year';
/** Years, both inclusive. */
export type Range = { from: number; to: number };
/** `when`: "2021-01" or "2021". */
export type Bar = { when: string; articles: number; words: number };
export type Pile = { when: string; bytes: number; photos: number; total: number };
export type SectionRow = { section: string; articles: number; bars: number[] };

/** More bars than this are shown by year unless a person asks for months. */
const MONTHS_AT_ONCE = 72;

const yearOf = (when: string) => Number(when.slice(0, 4));
const within = ({ from, to }: Range, when: string) => yearOf(when) >= from && yearOf(when) <= to;

/** From the first to the last year in which anything appeared or came in; null for an archive without. */
export function rangeOf({ by_month, growth }: Pick<Statistics, 'by_month' | 'growth'>): Range | null {
  const years = [...by_month, ...growth].map(({ month }) => yearOf(month)).filter((year) => year > 0);
  if (years.length === 0) return null;
  return years.reduce(({ from, to }, year) => ({ from: Math.min(from, year), to: Math.max(to, year) }), {
    from: Infinity,
    to: -Infinity,
  });
}

/** Of all articles; what was dated earlier than all but so few does not stretch the first picture. */
const FEW = 0.005;

/** The years that are looked at first: without the few articles that stand long before all others. */
export function usualRange(rows: readonly MonthOfSection[], whole: Range): Range {
  const counts = new Map<number, number>();
  for (const { month, articles } of rows)
    counts.set(yearOf(month), (counts.get(yearOf(month)) ?? 0) + articles);
  const all = rows.reduce((sum, { articles }) => sum + articles, 0);
  let early = 0;
  for (const year of yearsOf(whole)) {
    early += counts.get(year) ?? 0;
    if (early > all * FEW) return { from: year, to: whole.to };
  }
  return whole;
}

export const yearsOf = ({ from, to }: Range): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const usualGrain = ({ from, to }: Range): Grain =>
  (to - from + 1) * 12 > MONTHS_AT_ONCE ? 'year' : 'month';

/** Every month or year of the range. Months after `until` ("2026-11") have not come yet, unless something is dated there. */
export function marksOf(range: Range, grain: Grain, until: string): string[] {
  const years = yearsOf(range);
  if (grain === 'year') return years.map(String);
  const all = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`),
  );
  return all.filter((month) => month <= until);
}

const markOf = (month: string, grain: Grain) => (grain === 'year' ? month.slice(0, 4) : month);

const latest = (range: Range, rows: readonly { month: string }[], until: string) =>
  rows.reduce((last, { month }) => (within(range, month) && month > last ? month : last), until);

/** @param section counts this one alone. */
export function barsOf(
  rows: readonly MonthOfSection[],
  range: Range,
  grain: Grain,
  until: string,
  section: string | null = null,
): Bar[] {
  const bars = new Map<string, Bar>(
    marksOf(range, grain, latest(range, rows, until)).map((when) => [when, { when, articles: 0, words: 0 }]),
  );
  for (const row of rows) {
    if (section !== null && row.section !== section) continue;
    const bar = within(range, row.month) && bars.get(markOf(row.month, grain));
    if (!bar) continue;
    bar.articles += row.articles;
    bar.words += row.words;
  }
  return [...bars.values()];
}

/** Sections with articles in the range, the most first. */
export function sectionsOf(
  rows: readonly MonthOfSection[],
  range: Range,
  grain: Grain,
  until: string,
): SectionRow[] {
  const names = [...new Set(rows.filter(({ month }) => within(range, month)).map(({ section }) => section))];
  return names
    .map((section) => {
      const bars = barsOf(rows, range, grain, until, section).map(({ articles }) => articles);
      return { section, bars, articles: bars.reduce((sum, articles) => sum + articles, 0) };
    })
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || a.section.localeCompare(b.section, 'vi'));
}

/** What came in, added up from the beginning of the archive. */
export function pilesOf(growth: readonly Growth[], range: Range, grain: Grain, until: string): Pile[] {
  const marks = marksOf(range, grain, latest(range, growth, until));
  const first = marks[0] ?? '';
  const before = growth.filter(({ month }) => markOf(month, grain) < first);
  let total = before.reduce((sum, { bytes }) => sum + bytes, 0);
  const came = new Map<string, { bytes: number; photos: number }>();
  for (const { month, bytes, photos } of growth) {
    const sum = came.get(markOf(month, grain)) ?? { bytes: 0, photos: 0 };
    came.set(markOf(month, grain), { bytes: sum.bytes + bytes, photos: sum.photos + photos });
  }
  return marks.map((when) => {
    const { bytes, photos } = came.get(when) ?? { bytes: 0, photos: 0 };
    total += bytes;
    return { when, bytes, photos, total };
  });
}

/** Round values from 0 up to at least `max`, at most five. `step`: what a step is a multiple of, 1 for things counted. */
export function ticksOf(max: number, step = 1): number[] {
  if (max <= 0) return [0];
  const rough = max / step / 4;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  const nice = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  const size = Math.max(1, nice) * step;
  return Array.from({ length: Math.ceil(max / size) + 1 }, (_, index) => index * size);
}
