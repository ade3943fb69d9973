/**
 * Finding words on the page. The page's text is its textblocks joined by line feeds; a break inside a block is a
 * line feed too, and a photo is U+FFFC in a block of its own.
 */

import type { Node, Slice } from 'prosemirror-model';

export type Range = { from: number; to: number };

export const PHOTO = '\uFFFC';

function leafText(leaf: Node): string {
  if (leaf.type.name === 'hard_break') return '\n';
  return leaf.type.name === 'photo' ? PHOTO : '';
}
const inLine = (node: Node, to = node.content.size) => node.textBetween(0, to, undefined, () => ' ');

export const textIn = (doc: Node, from: number, to: number) => doc.textBetween(from, to, '\n', leafText);
export const sliceText = (slice: Slice) => slice.content.textBetween(0, slice.content.size, '\n', leafText);

/** Can exactly this stand in the place of what is between these positions? */
export function fits(doc: Node, { from, to }: Range, slice: Slice): boolean {
  try {
    doc.replace(from, to, slice);
    return true;
  } catch {
    return false;
  }
}

/** Letters kept of the text before a place. */
const BEFORE = 32;
const letters = (text: string) => [...text].slice(-BEFORE).join('');

/**
 * Up to 32 letters that stand before `pos` in its textblock, a break being a space. Between blocks it is the end of
 * the line before, and a line feed.
 */
export function before(doc: Node, pos: number): string {
  const $pos = doc.resolve(pos);
  if ($pos.parent.isTextblock) return letters(inLine($pos.parent, $pos.parentOffset));
  const text = textIn(doc, 0, pos);
  return `${letters(text.slice(text.lastIndexOf('\n') + 1))}\n`;
}

/** Did the place stand between blocks, by what was kept of the text before it? */
export const betweenBlocks = (said: string) => said.endsWith('\n');

/** Text of the page, and for each of its UTF-16 units where it begins and ends on the page. */
type Text = { text: string; from: number[]; to: number[] };

/** The text of the blocks that `range` touches. */
function textOf(doc: Node, range: Range): Text {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let end: number | null = null;
  function say(said: string, pos: number) {
    for (let index = 0; index < said.length; index += 1) {
      from.push(pos + index);
      to.push(pos + index + 1);
    }
    text += said;
  }
  doc.nodesBetween(range.from, range.to, (node, pos) => {
    const photo = node.isLeaf && node.isBlock;
    if (!node.isTextblock && !photo) return true;
    const start = photo ? pos : pos + 1;
    if (end !== null) {
      text += '\n';
      from.push(end);
      to.push(start);
    }
    if (photo) say(leafText(node), pos);
    node.forEach((child, offset) => say(child.text ?? leafText(child), start + offset));
    end = photo ? pos + 1 : start + node.content.size;
    return false;
  });
  return { text, from, to };
}

/** Everywhere that `words` stand, in the order of the page; within `within` where it is given. */
export function occurrences(doc: Node, words: string, within?: readonly Range[]): Range[] {
  if (words === '') return [];
  return (within ?? [{ from: 0, to: doc.content.size }]).flatMap((part) => {
    const { text, from, to } = textOf(doc, part);
    const found: Range[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const range = { from: from[at] ?? 0, to: to[at + words.length - 1] ?? 0 };
      if (range.from >= part.from && range.to <= part.to) found.push(range);
    }
    return found;
  });
}

export function nearest(ranges: readonly Range[], pos: number): Range | null {
  let best: Range | null = null;
  for (const range of ranges) {
    if (!best || Math.abs(range.from - pos) < Math.abs(best.from - pos)) best = range;
  }
  return best;
}

/**
 * Every place behind this text, which [`before`] wrote. Text shorter than 32 letters began its line, and is only
 * found where it still does; the bare beginning of a block tells nothing and is not found.
 */
export function placesBehind(doc: Node, said: string): number[] {
  const between = betweenBlocks(said);
  const words = between ? said.slice(0, -1) : said;
  if (words === '') return [];
  const whole = [...words].length < BEFORE;
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    if (between) {
      const text = textIn(node, 0, node.content.size);
      const line = text.slice(text.lastIndexOf('\n') + 1);
      if (whole ? line === words : line.endsWith(words)) found.push(pos + node.nodeSize);
      return false;
    }
    const text = inLine(node);
    for (let at = text.indexOf(words); at >= 0 && !(whole && at > 0); at = text.indexOf(words, at + 1)) {
      found.push(pos + 1 + at + words.length);
    }
    return false;
  });
  return found;
}

/** The smallest whole blocks that say exactly what is in the range, and can be replaced by `slice`. */
export function wholeBlocks(doc: Node, { from, to }: Range, slice: Slice): Range | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.start(depth) !== from - ($from.depth - depth)) return null;
    const end = $to.depth - ($from.depth - depth);
    if (end < 1 || $to.end(end) !== to + ($to.depth - end)) return null;
    const range = { from: $from.before(depth), to: $to.after(end) };
    if ($from.depth - depth === $to.depth - end && fits(doc, range, slice)) return range;
  }
  return null;
}
