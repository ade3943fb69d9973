/** What the desk answers about everything that was ever written. */

import type { Act, ActNews, ArticleRow as Row, Entry, ExportFormat, OpenArticle, State } from '../bindings';
import { ask, hear } from '../ipc';

export type { Act, ActNews, State } from '../bindings';

/** With a text "newest" and "best", without one "newest", "changed" and "headline". */
export type Order = 'newest' | 'best' | 'changed' | 'headline';
export type Finding = {
  text: string;
  sections: string[];
  states: State[];
  authors: string[];
  /** Each as "2021-01". */
  months: string[];
  /** Days, both included. */
  from: string | null;
  to: string | null;
  photos: boolean | null;
  lacking: boolean | null;
  trashed: boolean;
  order: Order;
};
/** The day under which it is found, as "2021-01-11". */
export type ArticleRow = Row & { day: string };
/** Where a match begins, and the first place behind it, as JavaScript counts. */
export type Mark = readonly [number, number];
export type SnippetField =
  'kicker' | 'lead' | 'body' | 'caption' | 'credit' | 'byline' | 'tag' | 'slug' | 'section';
export type FindField = 'author' | 'section' | 'from' | 'to' | 'state' | 'photo' | 'tag';
export type Hit = {
  row: ArticleRow;
  headline: Mark[];
  snippet: { field: SnippetField; text: string; marks: Mark[] } | null;
};
/** How a field word was understood; where it is not known it was looked for as a plain word. */
export type Said = { field: FindField; value: string; known: boolean };
export type Found = {
  hits: Hit[];
  next: string | null;
  total: number;
  /** There are at least so many. */
  capped: boolean;
  read: Said[];
  instead: string[];
};
export type Count<T> = { value: T; articles: number };
export type Counts = {
  total: number;
  capped: boolean;
  sections: Count<string>[];
  states: Count<State>[];
  authors: Count<string>[];
  months: Count<string>[];
  photos: number;
  lacking: number;
};
export type SavedFinding = { name: string; finding: Finding };
export type AuthorOfArchive = {
  name: string;
  person: Entry | null;
  articles: number;
  photos: number;
  first: string | null;
  last: string | null;
  years: { year: number; articles: number }[];
  sections: Count<string>[];
};

/** null where a newer turn has stopped it. */
export const findArticles = (finding: Finding, after: string | null, limit: number, turn: number) =>
  ask<Found | null>('find_articles', { finding, after, limit, turn });
export const countArticles = (finding: Finding, turn: number) =>
  ask<Counts | null>('count_articles', { finding, turn });
export const daysOfMonth = (month: string) =>
  ask<{ day: string; articles: number }[]>('days_of_month', { month });
export const yearsOfArchive = () => ask<{ month: string; articles: number }[]>('years_of_archive');
export const savedFindings = () => ask<SavedFinding[]>('saved_findings');
export const saveFinding = (name: string, finding: Finding) =>
  ask<SavedFinding[]>('save_finding', { name, finding });
export const forgetFinding = (name: string) => ask<SavedFinding[]>('forget_finding', { name });
/** To be read; nobody's seat is taken. */
export const previewArticle = (article: string) => ask<OpenArticle>('preview_article', { article });
/** What the words of a search match in each of these. */
export const highlightIn = (texts: string[], text: string) => ask<Mark[][]>('highlight_in', { texts, text });
export const moreLike = (article: string) => ask<ArticleRow[]>('more_like', { article });
export const related = (article: string) => ask<ArticleRow[]>('related', { article });
export const relate = (article: string, other: string) => ask<null>('relate', { article, other });
export const unrelate = (article: string, other: string) => ask<null>('unrelate', { article, other });
export const authorOfArchive = (name: string) => ask<AuthorOfArchive>('author_of_archive', { name });

export const beginActing = (articles: string[], act: Act) => ask<number>('begin_acting', { articles, act });
export const stopActing = (job: number) => ask<null>('stop_acting', { job });
export const undoActing = (former: string) => ask<number>('undo_acting', { former });
/** Asks for the folder; null where none is chosen. */
export const exportMany = (articles: string[], format: ExportFormat) =>
  ask<number | null>('export_many', { articles, format });
export const onActing = (heard: (news: ActNews) => void) => hear('acting', heard);
