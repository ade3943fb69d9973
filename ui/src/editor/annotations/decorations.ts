/** How annotations look on the page. Nothing here is part of the text. */

import { DOMSerializer, type Node, type Slice } from 'prosemirror-model';
import { Decoration, DecorationSet } from 'prosemirror-view';

import { schema } from '../schema';
import { entries, type Entry, type Margin } from './margin';
import { sliceText, type Range } from './place';

/** "Tên · giờ" */
export type Signed = (author: string, time: string) => string;

const PILCROW = '¶ ';

/** Text of a slice in one line: `¶` between blocks, a square for a photo. */
export const inOneLine = (slice: Slice) =>
  sliceText(slice).replaceAll('\n', PILCROW).replaceAll('\uFFFC', '▣');

function line(slice: Slice, tag: 'ins' | 'del', attributes: Record<string, string>): HTMLElement {
  const dom = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) dom.setAttribute(name, value);
  let inline = true;
  slice.content.forEach((node) => (inline &&= node.isInline));
  if (inline) DOMSerializer.fromSchema(schema).serializeFragment(slice.content, { document }, dom);
  else dom.textContent = inOneLine(slice);
  return dom;
}

/** The words of a range, and the photos in it. */
function marked(page: Node, { from, to }: Range, attributes: Record<string, string>): Decoration[] {
  const found: Decoration[] = [];
  if (from === to) return found;
  found.push(Decoration.inline(from, to, attributes));
  page.nodesBetween(from, to, (node, pos) => {
    if (node.isBlock && node.isLeaf) found.push(Decoration.node(pos, pos + node.nodeSize, attributes));
    return !node.isTextblock;
  });
  return found;
}

function shown(page: Node, margin: Margin, entry: Entry, signed: Signed): Decoration[] {
  const { id, range, lost } = entry;
  const active = margin.active === id;
  const attributes = (name: string, author: string, time: string) => ({
    class: active ? `${name} is-active` : name,
    title: signed(author, time),
    'data-note': id,
  });
  const widget = (
    pos: number,
    slice: Slice,
    tag: 'ins' | 'del',
    side: number,
    said: Record<string, string>,
  ) =>
    Decoration.widget(pos, () => line(slice, tag, said), {
      side,
      ignoreSelection: true,
      marks: [],
      key: `${tag} ${id} ${String(active)} ${JSON.stringify(slice.content.toJSON())}`,
    });
  if (lost) return [];
  if (entry.kind === 'comment') {
    const { author, time, resolved } = entry.comment;
    if (resolved && !active) return [];
    return marked(page, range, attributes('noted', author, time));
  }
  const { author, time, slice, old } = entry.proposal;
  // The same words in another style or block are not shown twice.
  if (old !== '' && sliceText(slice) === old) {
    return marked(page, range, attributes('restyled', author, time));
  }
  if (entry.own && margin.copy) {
    const { older, newer } = entry.own;
    const gone = margin.copy.author.doc.slice(older.from, older.to);
    return [
      ...marked(page, newer, attributes('put-in', author, time)),
      ...(gone.size > 0 ? [widget(newer.from, gone, 'del', -1, attributes('taken-out', author, time))] : []),
    ];
  }
  return [
    ...marked(page, range, attributes('taken-out', author, time)),
    ...(slice.size > 0 ? [widget(range.to, slice, 'ins', 1, attributes('put-in', author, time))] : []),
  ];
}

export function decorations(page: Node, margin: Margin, signed: Signed): DecorationSet {
  const all = entries(margin);
  const own = margin.copy?.changes.map(({ newer }) => newer) ?? [];
  const found = all
    // Where the copy has changed the words, another's proposal for them is read in the margin.
    .filter(
      (entry) => entry.kind === 'comment' || entry.own || !own.some((range) => meets(range, entry.range)),
    )
    .flatMap((entry) => shown(page, margin, entry, signed));
  if (margin.pending) found.push(...marked(page, margin.pending, { class: 'noted is-active' }));
  return found.length === 0 ? DecorationSet.empty : DecorationSet.create(page, found);
}

const meets = (one: Range, other: Range) => one.from <= other.to && one.to >= other.from;
