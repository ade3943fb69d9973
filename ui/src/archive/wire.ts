/** What the desk answers about everything that was ever written. */

import type {
  Act,
  ActNews,
  ArticleRow,
  AuthorPage,
  Counts,
  DayTotal,
  BatchOrder,
  Finding,
  Found,
  MonthTotal,
  OpenArticle,
  SavedFinding,
} from '../bindings';
import { ask, hear } from '../ipc';

export type {
  Act,
  ActNews,
  ArticleRow,
  AuthorPage as AuthorOfArchive,
  Count,
  Counts,
  FindField,
  Finding,
  FindOrder as Order,
  Found,
  Hit,
  Said,
  SavedFinding,
  SnippetField,
  State,
} from '../bindings';

/** Where a match begins, and the first place behind it, as JavaScript counts. */
export type Mark = readonly [number, number];

/** null where a newer turn has stopped it. */
export const findArticles = (finding: Finding, after: string | null, limit: number, turn: number) =>
  ask<Found | null>('find_articles', { finding, after, limit, turn });
export const countArticles = (finding: Finding, turn: number) =>
  ask<Counts | null>('count_articles', { finding, turn });
export const daysOfMonth = (month: string) => ask<DayTotal[]>('days_of_month', { month });
export const yearsOfArchive = () => ask<MonthTotal[]>('years_of_archive');
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
export const authorOfArchive = (name: string) => ask<AuthorPage>('author_of_archive', { name });

export const beginActing = (articles: string[], act: Act) => ask<number>('begin_acting', { articles, act });
export const stopActing = (job: number) => ask<null>('stop_acting', { job });
export const undoActing = (former: string) => ask<number>('undo_acting', { former });
/** Asks for the folder, unless the portal picks them up; null where none is chosen. */
export const exportMany = (articles: string[], batch: BatchOrder) =>
  ask<number | null>('export_many', { articles, batch });
export const onActing = (heard: (news: ActNews) => void) => hear('acting', heard);
