/**
 * How annotations follow the text: mapped through every change, let go where their words are deleted or become
 * others, and taken back to them when the words come back.
 */

import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import type { StepMap } from 'prosemirror-transform';

import { isLost, type Annotations, type Comment, type Home, type Proposal } from './annotation';
import { isTelling, placeFor } from './find-again';
import { before, fits, nearest, occurrences, textIn, type Range } from './place';
import { AnnotationStep, type Change } from './step';

const same = <T>(was: T[], now: T[]) => (was.every((item, index) => item === now[index]) ? was : now);

function mapRange({ from, to }: Range, map: StepMap): Range {
  if (from === to) {
    const pos = map.map(from, -1);
    return { from: pos, to: pos };
  }
  const end = map.map(to, -1);
  return { from: Math.min(map.map(from, 1), end), to: end };
}

function mapComment(comment: Comment, map: StepMap): Comment {
  const range = mapRange(comment.anchor, map);
  const { from, to, quote } = comment.anchor;
  return range.from === from && range.to === to ? comment : { ...comment, anchor: { ...range, quote } };
}

function mapProposal(proposal: Proposal, map: StepMap): Proposal {
  const { from, to, lost } = proposal;
  const range = mapRange(proposal, map);
  // A point between two letters is gone with both of them.
  const gone = from === to && map.mapResult(from, -1).deletedAcross;
  if (range.from === from && range.to === to && !gone) return proposal;
  return { ...proposal, ...range, lost: lost || gone };
}

function mapped(annotations: Annotations, map: StepMap): Annotations {
  return {
    ...annotations,
    comments: same(
      annotations.comments,
      annotations.comments.map((comment) => mapComment(comment, map)),
    ),
    proposals: same(
      annotations.proposals,
      annotations.proposals.map((proposal) => mapProposal(proposal, map)),
    ),
  };
}

function exchange<T extends { id: string }>(items: T[], removed: readonly T[], added: readonly T[]): T[] {
  const put = new Map(added.map((item) => [item.id, item]));
  const gone = new Set(removed.map(({ id }) => id));
  const kept = items.flatMap((item) => {
    const instead = put.get(item.id);
    put.delete(item.id);
    return instead ?? (gone.has(item.id) ? [] : item);
  });
  return [...kept, ...put.values()];
}

export const changed = (
  annotations: Annotations,
  { removed, added }: { removed: Change; added: Change },
) => ({
  ...annotations,
  comments: exchange(annotations.comments, removed.comments, added.comments),
  proposals: exchange(annotations.proposals, removed.proposals, added.proposals),
});

/** Where the transaction wrote, in the new document. What was only deleted is a range without width. */
function written(tr: Transaction): Range[] {
  const ranges: Range[] = [];
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, from, to) =>
      ranges.push({ from: later.map(from, -1), to: later.map(to, 1) }),
    );
  });
  return ranges;
}

const touches = (ranges: readonly Range[], { from, to }: Range) =>
  ranges.some((range) => range.from <= to && range.to >= from);

/** Where the range stands in its block; the page itself is no block to be found again. */
function homeOf(doc: Node, { from, to }: Range): Home | null {
  const $from = doc.resolve(from);
  if ($from.depth === 0 || to > $from.end()) return null;
  return { block: $from.parent, from: from - $from.start(), to: to - $from.start() };
}

/** The same block, whole, somewhere in what was written: it came back, or was moved, and what stood in it with it. */
function atHome(tr: Transaction, home: Home | null, ranges: readonly Range[], pos: number): Range | null {
  if (!home) return null;
  const places: Range[] = [];
  for (const { from, to } of ranges) {
    tr.doc.nodesBetween(from, to, (node, start) => {
      if (node === home.block || (node.type === home.block.type && node.eq(home.block))) {
        places.push({ from: start + 1 + home.from, to: start + 1 + home.to });
      }
      return !node.isTextblock;
    });
  }
  return nearest(places, pos);
}

/** The page around a range, wide enough for `words` to overlap it. */
const around = (doc: Node, { from, to }: Range, words: string): Range => ({
  from: Math.max(0, from - words.length - 2),
  to: Math.min(doc.content.size, to + words.length + 2),
});

const overlapping = (doc: Node, words: string, range: Range) =>
  occurrences(doc, words, [around(doc, range, words)]).filter(
    (found) => found.from <= range.to && found.to >= range.from,
  );

/** Words that were pasted, dropped, brought back or written anew somewhere else. One word alone is only typed. */
function cameBack(tr: Transaction, quote: string, pos: number, ranges: Range[]): Range | null {
  const telling = isTelling(quote);
  if (!telling && tr.getMeta('paste') !== true && tr.getMeta('uiEvent') !== 'drop') return null;
  const places = telling ? ranges.map((range) => around(tr.doc, range, quote)) : ranges;
  return nearest(occurrences(tr.doc, quote, places), pos);
}

function followComment(tr: Transaction, comment: Comment, home: Home | null, ranges: Range[]): Comment {
  const { from, to, quote } = comment.anchor;
  const lost = isLost(comment);
  if (!lost && textIn(tr.doc, from, to) === quote) return comment;
  const near = touches(ranges, around(tr.doc, comment.anchor, quote));
  const found =
    (lost ? atHome(tr, home, ranges, from) : null) ??
    (near ? nearest(overlapping(tr.doc, quote, comment.anchor), from) : null) ??
    (lost ? cameBack(tr, quote, from, ranges) : null);
  return found ? { ...comment, anchor: { ...found, quote } } : comment;
}

/** A proposal whose words have just gone, or went earlier: where they stand now, or lost. */
function followProposal(tr: Transaction, gone: Proposal, home: Home | null, ranges: Range[]): Proposal {
  const { old, slice, from } = gone;
  const said = (range: Range) => textIn(tr.doc, range.from, range.to) === old && fits(tr.doc, range, slice);
  const back = atHome(tr, home, ranges, from);
  // Looked for on the whole page only where enough came in, so that typing stays cheap.
  const much = ranges.some((range) => range.to - range.from >= Math.max(2, old.length));
  const range =
    (back && said(back) ? back : null) ??
    nearest(
      overlapping(tr.doc, old, gone).filter(
        (found) => before(tr.doc, found.from) === gone.before && said(found),
      ),
      from,
    ) ??
    (much ? placeFor(tr.doc, gone, ranges) : null);
  return range ? { ...gone, ...range, lost: false } : { ...gone, lost: true };
}

/** The annotations after a transaction; `anew` where more has happened to them than being mapped. */
export function followed(tr: Transaction, was: Annotations): { now: Annotations; anew: boolean } {
  let now = was;
  let anew = false;
  tr.steps.forEach((step, index) => {
    const map = tr.mapping.maps[index];
    if (step instanceof AnnotationStep) {
      now = changed(now, step);
      anew = true;
    } else if (map) {
      now = mapped(now, map);
    }
  });
  if (now.comments.length === 0 && now.proposals.length === 0) return { now, anew };
  const ranges = written(tr);
  if (ranges.length === 0) return { now, anew };
  const after = settled(tr, was, now, ranges);
  return { now: after, anew: anew || after.comments !== now.comments || after.proposals !== now.proposals };
}

function settled(tr: Transaction, was: Annotations, now: Annotations, ranges: Range[]): Annotations {
  const stood = new Map<string, Range>();
  for (const comment of was.comments) if (!isLost(comment)) stood.set(comment.id, comment.anchor);
  for (const proposal of was.proposals) if (!proposal.lost) stood.set(proposal.id, proposal);
  const homes = new Map<string, Home>();
  /** Read while it still stands there: where what is lost now stood before. */
  const home = (id: string): Home | null => {
    const range = stood.get(id);
    const found = range ? homeOf(tr.before, range) : (was.homes.get(id) ?? null);
    if (found) homes.set(id, found);
    return found;
  };

  const comments = now.comments.map((comment) => {
    const followed = followComment(tr, comment, isLost(comment) ? home(comment.id) : null, ranges);
    if (!isLost(followed)) homes.delete(followed.id);
    return followed;
  });
  const proposals = now.proposals.map((proposal) => {
    const { from, to, old, id } = proposal;
    if (!proposal.lost && (!touches(ranges, proposal) || textIn(tr.doc, from, to) === old)) return proposal;
    const range = stood.get(id);
    const said = range ? before(tr.before, range.from) : proposal.before;
    const followed = followProposal(tr, { ...proposal, before: said }, home(id), ranges);
    if (!followed.lost) homes.delete(id);
    return followed;
  });
  return {
    ...now,
    comments: same(now.comments, comments),
    proposals: same(now.proposals, proposals),
    homes: homes.size === 0 && was.homes.size === 0 ? was.homes : homes,
  };
}
