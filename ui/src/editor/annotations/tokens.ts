/** A page in the pieces that people compare it by. */

import type { Node } from 'prosemirror-model';

import type { Range } from './place';

/** A word, a number, a space, a sign, a leaf, or one side of a node. `letters` is 0 where it is no text. */
export type Token = { key: string; from: number; to: number; letters: number };

const WORDS = /[\p{L}\p{M}\p{N}]+(?:[.,/]\p{N}+)*|./gsu;

const marking = (node: Node) => JSON.stringify(node.marks.map((mark) => mark.toJSON() as unknown));
const markup = (node: Node) => `${node.type.name} ${JSON.stringify(node.attrs)} ${marking(node)}`;

/** The tokens of the page's whole blocks from one position to the other. Equal keys mean equal pieces. */
export function tokens(page: Node, { from, to }: Range): Token[] {
  const found: Token[] = [];
  function read(node: Node, pos: number) {
    if (node.isText) {
      const marks = node.marks.length === 0 ? '' : marking(node);
      for (const { 0: word, index } of (node.text ?? '').matchAll(WORDS)) {
        const start = pos + index;
        found.push({ key: `=${word}${marks}`, from: start, to: start + word.length, letters: word.length });
      }
      return;
    }
    const side = node.isLeaf ? node.nodeSize : 1;
    found.push({ key: `<${markup(node)}`, from: pos, to: pos + side, letters: 0 });
    if (node.isLeaf) return;
    node.forEach((child, offset) => read(child, pos + 1 + offset));
    const end = pos + node.nodeSize;
    found.push({ key: '>', from: end - 1, to: end, letters: 0 });
  }
  page.forEach((block, pos) => {
    if (pos >= from && pos + block.nodeSize <= to) read(block, pos);
  });
  return found;
}

/** How tables are built, whatever stands in their cells. */
export function tableShape(all: readonly Token[]): string {
  return all
    .filter(({ key }) => key.startsWith('<table'))
    .map(({ key }) => key)
    .join();
}
