/** What the desk of cardboard answers about a long archive: thousands of articles made from a seed. */

import type { OpenArticle } from '../../src/bindings';
import type {
  Act,
  ActNews,
  AuthorOfArchive,
  Count,
  Counts,
  FindField,
  Finding,
  Found,
  Hit,
  SavedFinding,
} from '../../src/archive/wire';
import { EVERYTHING } from '../../src/archive/finding';
import { fold } from '../../src/words/fold';
import { flat, type Json } from './json';
import { AUTHORS, dice, made, SECTIONS, type Piece } from './long';
import { kept, scene, type Kept } from './scene';

const now = new Date();
const roll = dice(2021);
const count = scene.empty ? 0 : (scene.articles ?? 0);
let pieces: Piece[] = Array.from({ length: count }, (_, index) => made(index, roll, now));
const dayOf = ({ row, content }: Kept) => content.event_date ?? row.changed.slice(0, 10);
/** Those of the desk first, so that there is one archive. */
const all = (): Piece[] => [
  ...kept.map((one): Piece => ({
    row: { ...one.row, day: dayOf(one) },
    content: one.content,
    lacking: true,
  })),
  ...pieces,
];
const place = (id: unknown) => all().find(({ row }) => row.id === id);

/** Words of a text, near enough for the eye: phrases, words, words that must not be there, field words. */
function asked(said: string) {
  const fields: { field: string; value: string }[] = [];
  const words: string[] = [];
  const without: string[] = [];
  for (const [, minus = '', field = '', phrase, word] of said.matchAll(
    /(-?)(?:([\p{L}_]+):)?(?:"([^"]*)"?|(\S+))/gu,
  )) {
    const value = phrase ?? word ?? '';
    if (field !== '') fields.push({ field: fold(field), value });
    else if (minus !== '' && value !== '') without.push(fold(value));
    else if (value !== 'OR' && value !== '') words.push(fold(value));
  }
  return { fields, words, without };
}

/** Where each word begins and ends in the original: folding letter by letter keeps the places. */
function marksIn(text: string, words: readonly string[]): [number, number][] {
  const folded = [...text]
    .map((letter) => fold(letter).padEnd(letter.length, '\u0000').slice(0, letter.length))
    .join('');
  const marks: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      if (at > 0 && /[a-z0-9]/u.test(folded[at - 1] ?? '')) continue;
      marks.push([at, at + word.length]);
    }
  }
  return marks.sort((a, b) => a[0] - b[0]);
}

const bodyOf = ({ content }: Piece) => (content.body.content as Json[]).slice(2).map(flat).join(' ');

const AUTHOR = new Set(['tacgia', 'author']);
const SECTION = new Set(['chuyenmuc', 'section']);
const TAG = new Set(['the', 'tag']);
const FIELDS: Record<string, FindField> = {
  tacgia: 'author',
  author: 'author',
  chuyenmuc: 'section',
  section: 'section',
  the: 'tag',
  tag: 'tag',
  tu: 'from',
  den: 'to',
  trangthai: 'state',
  anh: 'photo',
};
const knownField = ({ field, value }: { field: string; value: string }) => {
  if (AUTHOR.has(field)) return AUTHORS.some((name) => fold(name).includes(fold(value)));
  if (SECTION.has(field)) return SECTIONS.some((name) => fold(name) === fold(value));
  return true;
};

function fits(piece: Piece, finding: Finding, but: keyof Finding | null): boolean {
  const { row } = piece;
  const of = (key: keyof Finding) => but !== key;
  if ((row.trashed !== null) !== finding.trashed) return false;
  if (of('sections') && finding.sections.length > 0 && !finding.sections.includes(row.section)) return false;
  if (of('states') && finding.states.length > 0 && !finding.states.includes(row.state)) return false;
  if (of('authors') && finding.authors.length > 0 && !finding.authors.includes(row.byline)) return false;
  if (of('months')) {
    if (finding.months.length > 0 && !finding.months.includes(row.day.slice(0, 7))) return false;
    if (finding.from && row.day < finding.from) return false;
    if (finding.to && row.day > finding.to) return false;
  }
  if (of('photos') && finding.photos !== null && row.photos > 0 !== finding.photos) return false;
  if (of('lacking') && finding.lacking !== null && piece.lacking !== finding.lacking) return false;
  const { fields, words, without } = asked(finding.text);
  for (const { field, value } of fields) {
    if (AUTHOR.has(field) && !fold(row.byline).includes(fold(value))) return false;
    if (SECTION.has(field) && fold(row.section) !== fold(value)) return false;
    if (TAG.has(field) && !piece.content.tags.some((tag) => fold(tag) === fold(value))) return false;
  }
  if (words.length === 0 && without.length === 0) return true;
  const whole = fold(`${row.headline} ${row.byline} ${bodyOf(piece)}`);
  return words.every((word) => whole.includes(word)) && !without.some((word) => whole.includes(word));
}

function hit(piece: Piece, words: readonly string[]): Hit {
  const headline = marksIn(piece.row.headline, words);
  const body = bodyOf(piece);
  const found = words.length === 0 ? [] : marksIn(body, words);
  const [first] = found;
  if (!first) return { row: piece.row, headline, snippet: null };
  const from = Math.max(0, body.lastIndexOf(' ', Math.max(0, first[0] - 60)) + 1);
  const cut = body.slice(from, from + 220);
  return {
    row: piece.row,
    headline,
    snippet: {
      field: 'body',
      text: `${from > 0 ? '…' : ''}${cut}`,
      marks: marksIn(`${from > 0 ? '…' : ''}${cut}`, words),
    },
  };
}

function find(finding: Finding, after: string | null, limit: number): Found {
  const { words, fields } = asked(finding.text);
  const found = all().filter((piece) => fits(piece, finding, null));
  if (finding.order === 'headline') found.sort((a, b) => a.row.headline.localeCompare(b.row.headline, 'vi'));
  else if (finding.order === 'changed') found.sort((a, b) => b.row.changed.localeCompare(a.row.changed));
  else found.sort((a, b) => b.row.day.localeCompare(a.row.day));
  const from = Number(after ?? 0);
  const cap = words.length > 0 ? 1000 : Number.POSITIVE_INFINITY;
  return {
    hits: found.slice(from, from + limit).map((piece) => hit(piece, words)),
    next: from + limit < found.length ? String(from + limit) : null,
    total: Math.min(found.length, cap),
    capped: found.length > cap,
    read: fields.flatMap(({ field, value }) => {
      const named = FIELDS[field];
      return named ? [{ field: named, value, known: knownField({ field, value }) }] : [];
    }),
    instead: found.length === 0 && words.length > 0 ? ['chuyển đổi số', 'lễ hội'] : [],
  };
}

function tally<T extends string>(values: readonly T[]): Count<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles);
}

function counted(finding: Finding): Counts {
  const but = (key: keyof Finding | null) => all().filter((piece) => fits(piece, finding, key));
  return {
    total: but(null).length,
    capped: false,
    sections: tally(but('sections').map(({ row }) => row.section)),
    states: tally(but('states').map(({ row }) => row.state)),
    authors: tally(but('authors').map(({ row }) => row.byline)),
    months: tally(but('months').map(({ row }) => row.day.slice(0, 7))),
    photos: but('photos').filter(({ row }) => row.photos > 0).length,
    lacking: but('lacking').filter(({ lacking }) => lacking).length,
  };
}

let savedAll: SavedFinding[] = scene.empty
  ? []
  : [
      {
        name: 'Lễ hội chưa xuất',
        finding: { ...EVERYTHING, text: 'lễ hội', states: ['draft', 'approved'] },
      },
    ];
/** Which are linked, as pairs of ids in their order. */
const links = new Set<string>();
const pair = (a: unknown, b: unknown) => [String(a), String(b)].sort().join(' ');

function author(name: string): AuthorOfArchive {
  const own = all().filter(({ row }) => row.byline === name && row.trashed === null);
  const days = own.map(({ row }) => row.day).sort();
  return {
    name,
    person: null,
    articles: own.length,
    photos: Math.floor(own.length * 1.7),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    years: tally(own.map(({ row }) => row.day.slice(0, 4)))
      .map(({ value, articles }) => ({ year: Number(value), articles }))
      .sort((a, b) => a.year - b.year),
    sections: tally(own.map(({ row }) => row.section)),
  };
}

let job = 0;
let stopped = false;
const formers = new Map<string, Piece[]>();
const emit = (news: ActNews) => window.desk.emit('acting', news);

async function perform(
  number: number,
  ids: string[],
  change: (piece: Piece) => Piece | null,
  former: string | null,
) {
  stopped = false;
  const refused: ActNews['refused'] = [];
  const news = (done: number, finished: boolean): ActNews => ({
    job: number,
    done,
    of: ids.length,
    refused,
    refusals: refused.length,
    fault: null,
    finished,
    stopped: stopped && !finished,
    former: finished || stopped ? former : null,
  });
  const before: Piece[] = [];
  for (const [index, id] of ids.entries()) {
    if (scene.actingSlow && index % 10 === 0) {
      emit(news(index, false));
      await new Promise((done) => setTimeout(done, 300));
      if (stopped) break;
    }
    const piece = place(id);
    if (!piece) continue;
    const changed = change(piece);
    if (changed === null) {
      refused.push({
        article: id,
        headline: piece.row.headline,
        sentence: {
          vi: 'bài đang có người khác mở; hãy thử lại sau',
          en: 'somebody else has it open; try again later',
        },
      });
      continue;
    }
    before.push(piece);
    pieces = pieces.map((one) => (one.row.id === id ? changed : one));
    const own = kept.find(({ row }) => row.id === id);
    if (own) Object.assign(own.row, changed.row);
  }
  if (former !== null) formers.set(former, before);
  emit(news(ids.length, true));
}

function begin(ids: string[], act: Act): number {
  job += 1;
  const change = (piece: Piece): Piece | null => {
    if (scene.actingRefused && ids.indexOf(piece.row.id) % 9 === 1) return null;
    if (act === 'trash') return { ...piece, row: { ...piece.row, trashed: new Date().toISOString() } };
    if (act === 'restore') return { ...piece, row: { ...piece.row, trashed: null } };
    if ('section' in act)
      return {
        ...piece,
        row: { ...piece.row, section: act.section },
        content: { ...piece.content, section: act.section },
      };
    if ('tag' in act)
      return { ...piece, content: { ...piece.content, tags: [...piece.content.tags, act.tag] } };
    if ('state' in act) return { ...piece, row: { ...piece.row, state: act.state.to } };
    return piece;
  };
  const number = job;
  setTimeout(() => void perform(number, ids, change, `former-${number}`), 0);
  return number;
}

const openOf = (piece: Piece): OpenArticle => ({
  id: piece.row.id,
  content: piece.content,
  base: null,
  trashed: piece.row.trashed !== null,
  state: piece.row.state,
  steps: [],
  changed: piece.row.changed,
  has_draft: false,
  concerns: [],
  address_slug: '',
  holder: null,
  branch: null,
  writable: true,
  seat: null,
  way: [],
  leaves: [],
});
/** An article of the archive on the desk. */
export const longOpen = (id: unknown): OpenArticle | null => {
  const piece = pieces.find(({ row }) => row.id === id);
  return piece ? openOf(piece) : null;
};
const need = (id: unknown): Piece => {
  const piece = place(id);
  if (!piece) throw new Error('no such article');
  return piece;
};

export const found: Record<string, (args: Record<string, unknown>) => unknown> = {
  find_articles: async ({ finding, after, limit }) => {
    if (scene.findSlow) await new Promise((done) => setTimeout(done, 900));
    return find(finding as Finding, after as string | null, limit as number);
  },
  count_articles: ({ finding }) => counted(finding as Finding),
  days_of_month: ({ month }) =>
    tally(
      all()
        .filter(({ row }) => row.trashed === null && row.day.startsWith(String(month)))
        .map(({ row }) => row.day),
    ).map(({ value, articles }) => ({ day: value, articles })),
  years_of_archive: () =>
    tally(
      all()
        .filter(({ row }) => row.trashed === null)
        .map(({ row }) => row.day.slice(0, 7)),
    ).map(({ value, articles }) => ({
      month: value,
      articles,
    })),
  saved_findings: () => savedAll,
  save_finding: ({ name, finding }) => {
    savedAll = [
      ...savedAll.filter((one) => one.name !== name),
      { name: String(name), finding: finding as Finding },
    ];
    return savedAll;
  },
  forget_finding: ({ name }) => {
    savedAll = savedAll.filter((one) => one.name !== name);
    return savedAll;
  },
  preview_article: ({ article }) => openOf(need(article)),
  highlight_in: ({ texts, text: said }) =>
    (texts as string[]).map((one) => marksIn(one, asked(String(said)).words)),
  more_like: ({ article }) => {
    const { row } = need(article);
    return all()
      .filter(
        ({ row: other }) => other.id !== row.id && other.section === row.section && other.trashed === null,
      )
      .slice(0, 5)
      .map(({ row }) => row);
  },
  related: ({ article }) =>
    all()
      .filter(({ row }) => links.has(pair(row.id, article)))
      .map(({ row }) => row),
  relate: ({ article, other }) => (links.add(pair(article, other)), null),
  unrelate: ({ article, other }) => (links.delete(pair(article, other)), null),
  author_of_archive: ({ name }) => author(String(name)),
  begin_acting: ({ articles, act }) => begin(articles as string[], act as Act),
  stop_acting: () => ((stopped = true), null),
  undo_acting: ({ former }) => {
    job += 1;
    const number = job;
    const before = formers.get(String(former)) ?? [];
    const undo = (piece: Piece) => before.find(({ row }) => row.id === piece.row.id) ?? piece;
    setTimeout(
      () =>
        void perform(
          number,
          before.map(({ row }) => row.id),
          undo,
          null,
        ),
      0,
    );
    return number;
  },
  export_many: ({ articles }) => {
    job += 1;
    const number = job;
    setTimeout(() => void perform(number, articles as string[], (piece) => piece, null), 0);
    return number;
  },
};
