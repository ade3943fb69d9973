/** Sets the photos of every figure, each with the caption of its own below it. A key sets no figure but its own anew. */

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

import { schema } from '../schema';
import { arrange, type Cell } from './arrange';
import { captionsEach, isUnusedCaption, photosOf } from './captions';
import type { Layout } from './commands';

const { nodes } = schema;

/** Width to height of what this place shows. */
export type Shape = (place: Node) => number;

const key = new PluginKey<DecorationSet>('arranged');

const between = ({ from, to, left, right }: Cell) =>
  `grid-column: ${from} / ${to}; margin-inline: calc(var(--between) * ${left.toFixed(4)}) calc(var(--between) * ${right.toFixed(4)});`;

function decorate(figure: Node, pos: number, shape: Shape): Decoration[] {
  const photos = photosOf(figure);
  const each = captionsEach(figure);
  const made: Decoration[] = [];
  const set = (at: number, node: Node, attrs: Record<string, string>) =>
    made.push(Decoration.node(at, at + node.nodeSize, attrs, { figure }));
  const layout = figure.attrs.layout as Layout;
  const several = photos.length > 1 && layout !== 'column';
  const { columns, cells, rows } = arrange(
    layout,
    photos.map(({ photo }) => shape(photo)),
  );
  const tracks = columns.map((part) => `minmax(0, ${part}fr)`).join(' ');
  set(pos, figure, several ? { class: 'is-set', style: `grid-template-columns: ${tracks};` } : {});

  let number = -1;
  figure.forEach((child, offset) => {
    const at = pos + 1 + offset;
    if (child.type === nodes.photo) number += 1;
    const cell = cells[number];
    if (isUnusedCaption(child, figure)) set(at, child, { class: 'is-unused' });
    if (!several || !cell) return;
    const under = each ? 2 * cell.row : cell.row;
    if (child.type === nodes.photo)
      set(at, child, { style: `${between(cell)} grid-row: ${each ? under - 1 : under};` });
    else if (child.type === nodes.photo_caption)
      set(at, child, { style: `${between(cell)} grid-row: ${under};` });
    else {
      const last = (each ? 2 : 1) * rows;
      set(at, child, { style: `grid-row: ${last + (child.type === nodes.caption ? 1 : 2)};` });
    }
  });
  return made;
}

function wholePage(doc: Node, shape: Shape): DecorationSet {
  const made: Decoration[] = [];
  doc.forEach((block, pos) => {
    if (block.type === nodes.figure) made.push(...decorate(block, pos, shape));
  });
  return DecorationSet.create(doc, made);
}

function afterChange(before: DecorationSet, tr: Transaction, shape: Shape): DecorationSet {
  let made = before.map(tr.mapping, tr.doc);
  tr.doc.forEach((block, pos) => {
    if (block.type !== nodes.figure) return;
    const standing = made.find(pos, pos + block.nodeSize);
    if (standing.some(({ from, spec }) => from === pos && (spec as { figure?: Node }).figure === block))
      return;
    made = made.remove(standing).add(tr.doc, decorate(block, pos, shape));
  });
  return made;
}

/** Has every figure set anew, as when more is known of its photos. */
export const setAnew = (tr: Transaction): Transaction => tr.setMeta(key, true);

export function arranged(shape: Shape): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => wholePage(doc, shape),
      apply(tr, before) {
        if (tr.getMeta(key)) return wholePage(tr.doc, shape);
        return tr.docChanged ? afterChange(before, tr, shape) : before;
      },
    },
    props: {
      decorations(state) {
        const made = key.getState(state) ?? DecorationSet.empty;
        const { $head } = state.selection;
        // The cursor is never where it cannot be seen.
        if ($head.depth < 2 || !isUnusedCaption($head.parent, $head.node(-1))) return made;
        return made.add(state.doc, [Decoration.node($head.before(), $head.after(), { class: 'is-awake' })]);
      },
    },
  });
}
