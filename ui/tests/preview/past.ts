/** What the desk of cardboard has kept of an article: revisions, two of them compared, versions made one. */

import { diffArrays, diffWordsWithSpace } from 'diff';

import type { Article, ComparedBlock, Piece, Run, Side } from '../../src/bindings';
import type { Comparison, RevisionLine, Settling } from '../../src/bindings';
import type { Json } from './json';
import { flat } from './json';

export type Revision = { line: RevisionLine; content: Article };
type Part = { kind: string; name: string; text: string };

const said = (node: Json): string => {
  if (node.type === 'photo') {
    const photo = node.attrs?.photo;
    const letters = typeof photo === 'string' ? photo.slice(0, 8) : '–';
    return `[${letters}] ${String(node.attrs?.alt ?? '')}`.trimEnd();
  }
  const children = node.content ?? [];
  return children.some(({ type }) => type !== 'text') ? children.map(said).join('\n') : flat(node);
};

/** What people say of the text is not of it. */
const MARGIN = new Set(['comments', 'suggestions']);

function parts({ body, ...beside }: Article): Part[] {
  const fact = (value: unknown): string => {
    if (value === null) return '';
    if (Array.isArray(value)) return value.map(fact).join('\n');
    return typeof value === 'object'
      ? Object.values(value as object)
          .map(fact)
          .join(' · ')
      : String(value);
  };
  return [
    ...(body.content as Json[]).map((node) => ({ kind: node.type, name: '', text: said(node) })),
    ...Object.entries(beside)
      .filter(([name]) => !MARGIN.has(name))
      .map(([name, value]) => ({ kind: 'fact', name, text: fact(value) })),
  ];
}

const runsOf = (older: string, newer: string): Run[] =>
  diffWordsWithSpace(older, newer).map(({ value, added, removed }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));

function compared(older: Part | undefined, newer: Part | undefined): ComparedBlock {
  const part = newer ?? older ?? { kind: 'paragraph', name: '', text: '' };
  return {
    kind: part.kind,
    name: part.name,
    older: older?.text ?? null,
    newer: newer?.text ?? null,
    runs: runsOf(older?.text ?? '', newer?.text ?? ''),
    moved: false,
    changed: older?.text !== newer?.text,
  };
}

type Pair = [Part | undefined, Part | undefined];

function pairs(older: Article, newer: Article): Pair[] {
  const key = ({ kind, name, text }: Part) => `${kind}/${name}/${text}`;
  const [before, after] = [parts(older), parts(newer)];
  const all: Pair[] = [];
  let [i, j] = [0, 0];
  let gone: Part[] = [];
  for (const { value, added, removed } of diffArrays(before.map(key), after.map(key))) {
    if (removed) {
      gone = before.slice(i, i + value.length);
      i += value.length;
    } else if (added) {
      for (const part of after.slice(j, j + value.length)) {
        const partner = gone.findIndex(({ kind, name }) => kind === part.kind && name === part.name);
        all.push(...gone.slice(0, Math.max(0, partner)).map((part): Pair => [part, undefined]));
        all.push([gone[partner], part]);
        gone = gone.slice(partner + 1);
      }
      all.push(...gone.map((part): Pair => [part, undefined]));
      gone = [];
      j += value.length;
    } else {
      all.push(...gone.map((part): Pair => [part, undefined]));
      gone = [];
      value.forEach((_, k) => all.push([before[i + k], after[j + k]]));
      i += value.length;
      j += value.length;
    }
  }
  return [...all, ...gone.map((part): Pair => [part, undefined])];
}

export function compare(older: Revision, newer: Revision | null, now: Article): Comparison {
  const blocks = pairs(older.content, newer?.content ?? now).map(([a, b]) => compared(a, b));
  for (const block of blocks) {
    block.moved =
      (block.older === null && blocks.some((other) => other.newer === null && other.older === block.newer)) ||
      (block.newer === null && blocks.some((other) => other.older === null && other.newer === block.older));
  }
  const count = (change: Run['change']) =>
    blocks
      .filter(({ moved }) => !moved)
      .flatMap(({ runs }) => runs.filter((run) => run.change === change))
      .reduce((sum, { text }) => sum + text.split(/\s+/u).filter(Boolean).length, 0);
  return {
    older: older.line,
    newer: newer?.line ?? null,
    blocks,
    added: count('added'),
    removed: count('removed'),
  };
}

export function settling(left: Revision, right: Revision): Settling {
  const pieces: Piece[] = [];
  for (const [a, b] of pairs(left.content, right.content)) {
    const block = compared(a, b);
    const last = pieces.at(-1);
    if (last?.same && !block.changed) last.blocks.push(block);
    else pieces.push({ same: !block.changed, both: block.kind !== 'fact', blocks: [block] });
  }
  return { left: left.line, right: right.line, pieces };
}

/** Good enough to look at: the body of the side that was chosen most. */
export const settled = (left: Revision, right: Revision, picks: Side[]): Article =>
  picks.filter((pick) => pick === 'right').length > picks.length / 2 ? right.content : left.content;

let made = 0;
export const revision = (content: Article, line: Partial<RevisionLine> & { parents: string[] }): Revision => {
  made += 1;
  return {
    content: structuredClone(content),
    line: {
      id: made.toString(16).padStart(64, '0'),
      author: 'Thanh Hòa',
      device: 'PT-01',
      time: new Date().toISOString(),
      added: 0,
      removed: 0,
      is_head: false,
      is_leaf: false,
      ...line,
    },
  };
};
