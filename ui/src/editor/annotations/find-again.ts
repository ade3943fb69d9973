/** Where annotations stand on a page that may have changed without them: by their words, or nowhere. */

import { Slice, type Fragment, type Node, type Schema } from 'prosemirror-model';

import {
  isLost,
  type Annotations,
  type Comment,
  type Kept,
  type Proposal,
  type Suggestion,
} from './annotation';
import {
  before,
  betweenBlocks,
  fits,
  nearest,
  occurrences,
  placesBehind,
  textIn,
  wholeBlocks,
  type Range,
} from './place';

/** A single word that is gone is not looked for elsewhere: it would be found in any sentence. */
export const isTelling = (words: string) => /\S\s+\S/u.test(words.trim());

const isWithin = (pos: number, ranges: readonly Range[]) =>
  ranges.some(({ from, to }) => pos >= from && pos <= to);

/**
 * The place for a proposal: where its words follow the same text as before, else the one place of the page that has
 * its words. Never where other words stand. `within` restricts the search, not the question whether it is the one.
 */
export function placeFor(doc: Node, proposal: Proposal, within?: readonly Range[]): Range | null {
  const { old, slice, from } = proposal;
  const said = proposal.before;
  if (old === '') {
    // Taking out what says nothing cannot be told from any other nothing.
    if (slice.size === 0) return null;
    const places = placesBehind(doc, said)
      .flatMap((pos) => (betweenBlocks(said) ? (roomBehind(doc, pos, slice) ?? []) : pos))
      .filter((pos) => !within || isWithin(pos, within))
      .map((pos) => ({ from: pos, to: pos }))
      .filter((range) => fits(doc, range, slice));
    return nearest(places, from);
  }
  const all = occurrences(doc, old).flatMap((range) =>
    betweenBlocks(said) ? (wholeBlocks(doc, range, slice) ?? []) : fits(doc, range, slice) ? range : [],
  );
  const found = within
    ? all.filter((range) => isWithin(range.from, within) && isWithin(range.to, within))
    : all;
  const same = nearest(
    found.filter((range) => before(doc, range.from) === said),
    from,
  );
  return same ?? (all.length === 1 ? (found[0] ?? null) : null);
}

/** Behind the block that ends at `pos`, or the smallest block around it, where `slice` may stand. */
function roomBehind(doc: Node, pos: number, slice: Slice): number | null {
  let at = pos;
  for (;;) {
    if (fits(doc, { from: at, to: at }, slice)) return at;
    const $at = doc.resolve(at);
    if ($at.depth === 0 || $at.parentOffset < $at.parent.content.size) return null;
    at = $at.after();
  }
}

function openComment(doc: Node, comment: Comment): Comment {
  const { from, to, quote } = comment.anchor;
  const at = (range: Range) => ({ ...comment, anchor: { ...range, quote } });
  if (from < to && to <= doc.content.size && textIn(doc, from, to) === quote) return comment;
  const found =
    from < to || isTelling(quote) ? nearest(occurrences(doc, quote), Math.min(from, doc.content.size)) : null;
  const gone = Math.min(from, doc.content.size);
  return at(found ?? { from: gone, to: gone });
}

function openProposal(doc: Node, suggestion: Suggestion, slice: Slice): Proposal {
  const { from, to, old } = suggestion;
  const gone = Math.min(from, doc.content.size);
  const proposal: Proposal = { ...suggestion, from: gone, slice, lost: false };
  // Nothing can be proposed before the kicker: that is where one stands that has lost its place.
  const stands =
    from > 0 &&
    from <= to &&
    to <= doc.content.size &&
    textIn(doc, from, to) === old &&
    before(doc, from) === suggestion.before &&
    fits(doc, { from, to }, slice);
  const range = stands ? { from, to } : from === 0 ? null : placeFor(doc, proposal);
  return { ...proposal, ...(range ?? { from: gone, to: gone, lost: true }) };
}

/** Throws where a node is not whole. Those that are open at an end are made whole by what they are put beside. */
function checkSlice(content: Fragment, openStart: number, openEnd: number) {
  content.forEach((node, _offset, index) => {
    const start = index === 0 ? openStart : 0;
    const end = index === content.childCount - 1 ? openEnd : 0;
    if (start === 0 && end === 0) node.check();
    else checkSlice(node.content, Math.max(0, start - 1), Math.max(0, end - 1));
  });
}

function readSlice(schema: Schema, json: unknown): Slice {
  // ProseMirror would read any other thing without content as a deletion.
  const known =
    json === null || (typeof json === 'object' && 'content' in json && Array.isArray(json.content));
  if (!known) throw new RangeError('not a slice');
  return Slice.fromJSON(schema, json);
}

/** What is kept, each at its words on this page. */
export function opened(doc: Node, schema: Schema, { comments, suggestions }: Kept): Annotations {
  const annotations: Annotations = { comments: [], proposals: [], held: [], homes: new Map() };
  annotations.comments = comments.map((comment) => openComment(doc, comment));
  for (const suggestion of suggestions) {
    let slice: Slice;
    try {
      slice = readSlice(schema, suggestion.slice);
      checkSlice(slice.content, slice.openStart, slice.openEnd);
    } catch {
      annotations.held.push(suggestion);
      continue;
    }
    annotations.proposals.push(openProposal(doc, suggestion, slice));
  }
  return annotations;
}

/** In the order of the page. Words that stand on it are kept as they stand now; words that are gone, as they were. */
export function kept(doc: Node, { comments, proposals, held }: Annotations): Kept {
  const written = comments.map((comment) => {
    if (isLost(comment)) return comment;
    const { from, to } = comment.anchor;
    return { ...comment, anchor: { from, to, quote: textIn(doc, from, to).normalize('NFC') } };
  });
  return {
    comments: written.sort((a, b) => a.anchor.from - b.anchor.from),
    suggestions: [
      ...proposals
        .map((proposal) => keptProposal(doc, proposal))
        .sort((a, b) => a.from - b.from || a.to - b.to),
      ...held,
    ],
  };
}

function keptProposal(doc: Node, { lost, slice, ...proposal }: Proposal): Suggestion {
  const written: Suggestion = {
    ...proposal,
    old: proposal.old.normalize('NFC'),
    slice: slice.size === 0 ? null : (slice.toJSON() as unknown),
  };
  if (!lost) return { ...written, before: before(doc, proposal.from).normalize('NFC') };
  return proposal.old === '' ? { ...written, from: 0, to: 0 } : { ...written, to: proposal.from };
}
