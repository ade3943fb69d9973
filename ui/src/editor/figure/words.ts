/** What is written at a figure: captions, the credit, alt texts. */

import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';

import { schema } from '../schema';
import type { Place } from './placement';

const { nodes } = schema;

/** What the field says in one line; a break is a line feed. */
export const fieldText = (node: Node) => node.textBetween(0, node.content.size, '\n', '\n');

/** Position and node of one of the figure's own fields. */
export function field(doc: Node, figurePos: number, name: 'caption' | 'credit') {
  const figure = doc.nodeAt(figurePos);
  let pos = figurePos + 1;
  for (let index = 0; figure && index < figure.childCount; index += 1) {
    const child = figure.child(index);
    if (child.type === nodes[name]) return { pos, node: child };
    pos += child.nodeSize;
  }
  return null;
}

/**
 * Makes the textblock at `pos` say `text`, changing only what differs, so that marks and cursors around the
 * change stay.
 */
export function setText(tr: Transaction, pos: number, text: string): Transaction {
  const node = tr.doc.nodeAt(pos);
  if (!node?.isTextblock) return tr;
  const old = fieldText(node);
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start += 1;
  let end = 0;
  const longest = Math.min(old.length, text.length) - start;
  while (end < longest && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  const from = pos + 1 + start;
  const to = pos + 1 + old.length - end;
  const put = text.slice(start, text.length - end).replace(/[\r\n]+/gu, ' ');
  if (put === '') return from === to ? tr : tr.delete(from, to);
  return tr.insertText(put, from, to);
}

export function setField(tr: Transaction, figurePos: number, name: 'caption' | 'credit', text: string) {
  const found = field(tr.doc, figurePos, name);
  return found ? setText(tr, found.pos, text) : tr;
}

export const figureText = (figure: Node, name: 'caption' | 'credit') => {
  for (let index = 0; index < figure.childCount; index += 1) {
    if (figure.child(index).type === nodes[name]) return fieldText(figure.child(index));
  }
  return '';
};

/** What stands under the photo of this place: its own caption, else that of the figure. */
export const captionText = ({ own, figure }: Place) =>
  own ? fieldText(own.node) : figureText(figure, 'caption');

/** Writes where [`captionText`] reads. */
export const setCaption = (tr: Transaction, { own, figurePos }: Place, text: string): Transaction =>
  own ? setText(tr, tr.mapping.map(own.pos), text) : setField(tr, tr.mapping.map(figurePos), 'caption', text);

export const setCredit = (tr: Transaction, { figurePos }: Place, text: string): Transaction =>
  setField(tr, tr.mapping.map(figurePos), 'credit', text);

export function setAlt(tr: Transaction, pos: number, alt: string): Transaction {
  return tr.doc.nodeAt(pos)?.type === nodes.photo ? tr.setNodeAttribute(pos, 'alt', alt) : tr;
}
