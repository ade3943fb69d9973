/** The page as it is kept, for whoever only reads it: its textblocks in reading order, and their runs of text. */

import type { PageCrop } from '../../bindings';
import { isCrop } from '../../editor/figure/crop';
import { joined } from '../segments';
import type { Mark } from '../wire';

type Style = { type: string; attrs?: Record<string, unknown> };
export type PageNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: PageNode[];
  text?: string;
  marks?: Style[];
};
/** A stretch of one look. A break within the line is a run without text. */
export type Run = { text: string; styles: readonly Style[]; found: boolean };

/** Stands for a break, so that places in the text count as they do on the page. */
const BREAK = '\n';
const INLINE = new Set(['text', 'hard_break']);

const isNode = (value: unknown): value is PageNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes of a body; what is no node is left out. */
export const nodesOf = (content: readonly unknown[]): PageNode[] => content.filter(isNode);

/** It holds text and nothing else, or would if it held any. */
export const isTextblock = ({ type, content }: PageNode): boolean =>
  content === undefined ? type !== 'photo' : content.every((node) => INLINE.has(node.type));

export const textOf = ({ text, type, content }: PageNode): string =>
  text ?? (type === 'hard_break' ? BREAK : (content ?? []).map(textOf).join(''));

/** Every textblock that says something, in reading order. */
export function textblocks(nodes: readonly PageNode[]): PageNode[] {
  return nodes.flatMap((node) => {
    if (!isTextblock(node)) return textblocks(node.content ?? []);
    return node.content === undefined ? [] : [node];
  });
}

/** The runs of a textblock, parted where a match begins or ends. */
export function runs(block: PageNode, found: readonly Mark[]): Run[] {
  const { content = [] } = block;
  const marks = found.length === 0 ? found : joined(textOf(block), found);
  const all: Run[] = [];
  let at = 0;
  for (const node of content) {
    const text = node.text ?? '';
    const styles = node.marks ?? [];
    if (node.type === 'hard_break') {
      all.push({ text: '', styles, found: false });
      at += BREAK.length;
      continue;
    }
    const end = at + text.length;
    const cuts = marks
      .flatMap(([from, to]) => [from, to])
      .filter((cut) => cut > at && cut < end)
      .sort((a, b) => a - b);
    let from = at;
    for (const to of [...cuts, end]) {
      if (to === from) continue;
      const found = marks.some(([a, b]) => a <= from && to <= b);
      all.push({ text: text.slice(from - at, to - at), styles, found });
      from = to;
    }
    at = end;
  }
  return all;
}

/** The photos of the page, each once. */
export function photosOf(nodes: readonly PageNode[]): string[] {
  const all = nodes.flatMap((node) => {
    const { photo } = node.attrs ?? {};
    return [...(typeof photo === 'string' ? [photo] : []), ...photosOf(node.content ?? [])];
  });
  return [...new Set(all)];
}

export const cropOf = ({ attrs }: PageNode): PageCrop | null => (isCrop(attrs?.crop) ? attrs.crop : null);
