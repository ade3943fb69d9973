/**
 * What differs between two pages, as replacements that can be made one by one: by word inside a block, in whole
 * blocks where the structure leaves no other way. Marks and attributes count; the maps of ProseMirror's steps, and so
 * prosemirror-changeset, would not tell of them.
 */

import { diffArrays } from 'diff';
import type { Node } from 'prosemirror-model';

import { OPENING } from '../schema';
import { fits, type Range } from './place';
import { tableShape, tokens, type Token } from './tokens';

/** What stands in `older` of the older page has become what stands in `newer` of the newer. */
export type Change = { older: Range; newer: Range };
export type Pages = { older: Node; newer: Node };

/** Edits between two stretches beyond which they are simply two texts. */
const MANY = 600;

const join = (one: Change, other: Change): Change => ({
  older: { from: Math.min(one.older.from, other.older.from), to: Math.max(one.older.to, other.older.to) },
  newer: { from: Math.min(one.newer.from, other.newer.from), to: Math.max(one.newer.to, other.newer.to) },
});

/** Indices of two sequences between which they differ. */
type Edit = { a: number; aEnd: number; b: number; bEnd: number };

function edits<T>(older: T[], newer: T[], same: (a: T, b: T) => boolean): Edit[] {
  const parts = diffArrays(older, newer, { comparator: same, maxEditLength: MANY });
  if (!parts) return [{ a: 0, aEnd: older.length, b: 0, bEnd: newer.length }];
  const found: Edit[] = [];
  let now: Edit = { a: 0, aEnd: 0, b: 0, bEnd: 0 };
  const end = () => {
    if (now.aEnd > now.a || now.bEnd > now.b) found.push(now);
  };
  for (const { count, added, removed } of parts) {
    if (added) now.bEnd += count;
    else if (removed) now.aEnd += count;
    else {
      end();
      const [a, b] = [now.aEnd + count, now.bEnd + count];
      now = { a, aEnd: a, b, bEnd: b };
    }
  }
  end();
  return found;
}

const letters = (all: readonly Token[], from: number, to: number) =>
  all.slice(from, to).reduce((sum, token) => sum + token.letters, 0);

/**
 * Joins edits with no word between them, or with little beside what they change: nobody reads a page by scattered
 * words.
 */
function readable(found: readonly Edit[], older: readonly Token[], newer: readonly Token[]): Edit[] {
  const size = ({ a, aEnd, b, bEnd }: Edit) => Math.max(letters(older, a, aEnd), letters(newer, b, bEnd));
  const apart = (last: Edit, next: Edit) => {
    const between = older.slice(last.aEnd, next.a);
    if (between.some((token) => token.letters === 0)) return true;
    const kept = letters(older, last.aEnd, next.a);
    const noWord = kept <= 2 && !between.some(({ key }) => /[\p{L}\p{N}]/u.test(key));
    return !noWord && kept * 3 > Math.min(size(last), size(next));
  };
  const joined: Edit[] = [];
  for (const edit of found) {
    let next = edit;
    for (let last = joined.at(-1); last && !apart(last, next); last = joined.at(-1)) {
      next = { a: last.a, aEnd: next.aEnd, b: last.b, bEnd: next.bEnd };
      joined.pop();
    }
    joined.push(next);
  }
  return joined.map((edit) => trimmed(edit, older, newer));
}

/** Without what is the same at both ends. */
function trimmed(edit: Edit, older: readonly Token[], newer: readonly Token[]): Edit {
  const { a, aEnd, b, bEnd } = edit;
  const most = Math.min(aEnd - a, bEnd - b);
  let start = 0;
  while (start < most && older[a + start]?.key === newer[b + start]?.key) start += 1;
  let end = 0;
  while (end < most - start && older[aEnd - 1 - end]?.key === newer[bEnd - 1 - end]?.key) end += 1;
  return { a: a + start, aEnd: aEnd - end, b: b + start, bEnd: bEnd - end };
}

/** Widens a change that begins between blocks and ends inside one, or the reverse, to whole blocks. */
function whole({ older, newer }: Pages, change: Change): Change {
  const $from = older.resolve(change.older.from);
  const $to = older.resolve(change.older.to);
  if ($from.parent.isTextblock === $to.parent.isTextblock && $from.depth === $to.depth) return change;
  const depth = $from.sharedDepth($to.pos);
  const from = $from.depth > depth ? $from.before(depth + 1) : $from.pos;
  const to = $to.depth > depth ? $to.after(depth + 1) : $to.pos;
  const [start, end] = [change.newer.from - ($from.pos - from), change.newer.to + (to - $to.pos)];
  if (start < 0 || end > newer.content.size) return change;
  return { older: { from, to }, newer: { from: start, to: end } };
}

const stands = ({ older, newer }: Pages, change: Change) =>
  fits(older, change.older, newer.slice(change.newer.from, change.newer.to));

/** The older page with these changes made. */
export function made({ older, newer }: Pages, changes: readonly Change[]): Node {
  return changes.reduceRight(
    (page, change) =>
      page.replace(change.older.from, change.older.to, newer.slice(change.newer.from, change.newer.to)),
    older,
  );
}

/** Do these changes make the older stretch exactly the newer one? */
function exact(pages: Pages, changes: readonly Change[], { older, newer }: Change): boolean {
  try {
    const page = made(pages, changes);
    const stretch = page.slice(older.from, older.from + newer.to - newer.from);
    return stretch.eq(pages.newer.slice(newer.from, newer.to));
  } catch {
    return false;
  }
}

/** The changes inside a stretch of whole blocks; null where they cannot be made one by one. */
function inside(pages: Pages, stretch: Change): Change[] | null {
  const [a, b] = [tokens(pages.older, stretch.older), tokens(pages.newer, stretch.newer)];
  if (tableShape(a) !== tableShape(b)) return null;
  const at = (all: readonly Token[], from: number, to: number, end: number): Range => {
    const start = all[from]?.from ?? end;
    return { from: start, to: to > from ? (all[to - 1]?.to ?? end) : start };
  };
  /** `bare` as it was found, `wide` as it can be made. */
  const found: { bare: Change; wide: Change }[] = [];
  let open: Change | null = null;
  for (const { a: from, aEnd, b: start, bEnd } of readable(
    edits(a, b, (x, y) => x.key === y.key),
    a,
    b,
  )) {
    let bare: Change = {
      older: at(a, from, aEnd, stretch.older.to),
      newer: at(b, start, bEnd, stretch.newer.to),
    };
    if (open) bare = join(open, bare);
    let wide = whole(pages, bare);
    for (let last = found.at(-1); last && last.wide.older.to > wide.older.from; last = found.at(-1)) {
      bare = join(last.bare, bare);
      wide = whole(pages, bare);
      found.pop();
    }
    open = stands(pages, wide) ? null : bare;
    if (!open) found.push({ bare, wide });
  }
  const changes = found.map(({ wide }) => wide);
  return open === null && exact(pages, changes, stretch) ? changes : null;
}

/** Kicker, headline and lead stay what they are: only what is written in them changes. */
function opening(pages: Pages): Change[] {
  const changes: Change[] = [];
  let [from, start] = [0, 0];
  for (let index = 0; index < OPENING; index += 1) {
    const [older, newer] = [pages.older.child(index), pages.newer.child(index)];
    if (!older.eq(newer)) {
      const stretch: Change = {
        older: { from, to: from + older.nodeSize },
        newer: { from: start, to: start + newer.nodeSize },
      };
      const all = (range: Range): Range => ({ from: range.from + 1, to: range.to - 1 });
      changes.push(...(inside(pages, stretch) ?? [{ older: all(stretch.older), newer: all(stretch.newer) }]));
    }
    from += older.nodeSize;
    start += newer.nodeSize;
  }
  return changes;
}

type Known = { older: Node[]; newer: Node[]; changes: Change[] | null };
/** By its first block: a stretch that has not changed since is not compared anew, so that a key costs its own. */
const known = new WeakMap<Node, Known>();
const same = (one: readonly Node[], other: readonly Node[]) =>
  one.length === other.length && one.every((node, index) => node === other[index]);

/** As [`inside`]; these are the blocks of the stretch. */
function insideOnce(pages: Pages, stretch: Change, older: Node[], newer: Node[]): Change[] | null {
  const move = (changes: Change[], by: 1 | -1): Change[] =>
    changes.map((change) => ({
      older: {
        from: change.older.from + by * stretch.older.from,
        to: change.older.to + by * stretch.older.from,
      },
      newer: {
        from: change.newer.from + by * stretch.newer.from,
        to: change.newer.to + by * stretch.newer.from,
      },
    }));
  const [first] = newer;
  const before = first && known.get(first);
  if (before && same(before.older, older) && same(before.newer, newer)) {
    return before.changes && move(before.changes, 1);
  }
  const changes = inside(pages, stretch);
  if (first) known.set(first, { older, newer, changes: changes && move(changes, -1) });
  return changes;
}

function blocks(page: Node): { nodes: Node[]; at: number[] } {
  const [nodes, at]: [Node[], number[]] = [[], []];
  page.forEach((node, pos, index) => {
    if (index < OPENING) return;
    nodes.push(node);
    at.push(pos);
  });
  return { nodes, at: [...at, page.content.size] };
}

/**
 * What differs, in the order of the page, no two changes touching. Made all together they give exactly the newer
 * page; each can be made alone.
 */
export function changesBetween(older: Node, newer: Node): Change[] {
  if (older === newer) return [];
  const pages = { older, newer };
  const [a, b] = [blocks(older), blocks(newer)];
  const changes = opening(pages);
  const end = { a: older.content.size, b: newer.content.size };
  for (const edit of edits(a.nodes, b.nodes, (x, y) => x === y || x.eq(y))) {
    const stretch: Change = {
      older: { from: a.at[edit.a] ?? end.a, to: a.at[edit.aEnd] ?? end.a },
      newer: { from: b.at[edit.b] ?? end.b, to: b.at[edit.bEnd] ?? end.b },
    };
    const [from, to] = [a.nodes.slice(edit.a, edit.aEnd), b.nodes.slice(edit.b, edit.bEnd)];
    const both = from.length > 0 && to.length > 0;
    changes.push(...((both ? insideOnce(pages, stretch, from, to) : null) ?? [stretch]));
  }
  return changes;
}
