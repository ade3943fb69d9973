/**
 * The fields of a page: textblocks that stand exactly once in their place and are never split or joined.
 * Enter moves on from one to the next, Backspace at the start moves back.
 */

import type { Node, ResolvedPos } from 'prosemirror-model';
import { NodeSelection, Selection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';

import { isUnusedCaption } from './figure/captions';
import { OPENING, schema } from './schema';

const { nodes } = schema;

const FIELDS: ReadonlySet<string> = new Set([
  'kicker',
  'headline',
  'lead',
  'photo_caption',
  'caption',
  'credit',
  'attribution',
  'box_title',
]);

export const isField = (node: Node) => FIELDS.has(node.type.name);

const isEmptyParagraph = (node: Node | null | undefined) =>
  node?.type === nodes.paragraph && node.content.size === 0;

function into(tr: Transaction, pos: number, direction: 1 | -1): Transaction {
  const found = Selection.findFrom(tr.doc.resolve(pos), direction, true);
  return (found ? tr.setSelection(found) : tr).scrollIntoView();
}

/** Where photos have captions of their own, an empty caption of the whole figure is not to be seen. */
function pastUnused(doc: Node, pos: number, direction: 1 | -1): number {
  const $pos = doc.resolve(pos);
  const next = direction > 0 ? $pos.nodeAfter : $pos.nodeBefore;
  return next && isUnusedCaption(next, $pos.parent) ? pos + direction * next.nodeSize : pos;
}

/** Puts the cursor into an empty paragraph at `pos`, which is made where there is none. */
export function roomAt(tr: Transaction, pos: number): Transaction {
  if (!isEmptyParagraph(tr.doc.nodeAt(pos))) tr.insert(pos, nodes.paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView();
}

/** Enter in a field. */
export const moveOn: Command = (state, dispatch) => {
  const { $head } = state.selection;
  const field = $head.parent;
  if (!isField(field)) return false;
  if (!dispatch) return true;
  const tr = state.tr;
  const atEnd = $head.parentOffset === field.content.size;
  if (field.type === nodes.credit || field.type === nodes.attribution) {
    dispatch(roomAt(tr, $head.after(-1)));
  } else if (field.type === nodes.lead && atEnd) {
    dispatch(roomAt(tr, $head.after()));
  } else {
    dispatch(into(tr, pastUnused(tr.doc, $head.after(), 1), 1));
  }
  return true;
};

/** Enter in the empty last paragraph of a quote or box leaves it: to the attribution, or behind the box. */
export const leaveEmptyLine: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.depth < 2 || !isEmptyParagraph($head.parent)) return false;
  const holder = $head.node(-1);
  const index = $head.index(-1);
  const from = $head.before();
  if (holder.type === nodes.quote && index > 0 && index === holder.childCount - 2) {
    dispatch?.(into(state.tr.delete(from, from + 2), from, 1));
    return true;
  }
  if (holder.type === nodes.info_box && index > 1 && index === holder.childCount - 1) {
    const tr = state.tr.delete(from, from + 2);
    dispatch?.(roomAt(tr, tr.mapping.map($head.after(-1))));
    return true;
  }
  return false;
};

/** The content of a quote or box as plain blocks; its empty fields fall away. */
function unwrapped(holder: Node): Node[] {
  const blocks: Node[] = [];
  holder.forEach((child) => {
    if (!isField(child)) blocks.push(child);
    else if (child.content.size > 0) blocks.push(nodes.paragraph.create(null, child.content));
  });
  return blocks;
}

function unwrap($cursor: ResolvedPos, tr: Transaction): Transaction {
  const from = $cursor.before(-1);
  tr.replaceWith(from, $cursor.after(-1), unwrapped($cursor.node(-1)));
  return into(tr, from, 1);
}

/** Backspace at the start of a field, a heading, or the first line of a quote or box. */
export const stepBack: Command = (state, dispatch) => {
  if (!(state.selection instanceof TextSelection)) return false;
  const { $cursor } = state.selection;
  if (!$cursor || $cursor.parentOffset > 0) return false;
  const block = $cursor.parent;
  const holder = $cursor.depth > 1 ? $cursor.node(-1) : null;
  switch (block.type) {
    case nodes.kicker:
      return true;
    case nodes.caption:
    case nodes.photo_caption:
    case nodes.headline:
    case nodes.lead:
    case nodes.credit:
    case nodes.attribution: {
      const before = pastUnused(state.doc, $cursor.before(), -1);
      const photo = state.doc.resolve(before).nodeBefore?.type === nodes.photo;
      dispatch?.(
        photo
          ? state.tr.setSelection(NodeSelection.create(state.doc, before - 1))
          : into(state.tr, before, -1),
      );
      return true;
    }
    case nodes.box_title:
      dispatch?.(unwrap($cursor, state.tr));
      return true;
    case nodes.heading:
      dispatch?.(state.tr.setBlockType($cursor.pos, $cursor.pos, nodes.paragraph));
      return true;
    case nodes.paragraph:
      if (holder?.type === nodes.quote && $cursor.index(-1) === 0) {
        dispatch?.(unwrap($cursor, state.tr));
        return true;
      }
      if (holder?.type === nodes.info_box && $cursor.index(-1) === 1) {
        dispatch?.(into(state.tr, $cursor.before(), -1));
        return true;
      }
      return false;
    default:
      return false;
  }
};

/** Delete at the end of a field has nothing to take: the next field is a place of its own. */
export const holdForward: Command = (state) => {
  if (!(state.selection instanceof TextSelection)) return false;
  const { $cursor } = state.selection;
  if (!$cursor || $cursor.parentOffset < $cursor.parent.content.size) return false;
  if ($cursor.parent.type === nodes.lead) return state.doc.childCount === OPENING + 1;
  if (isField($cursor.parent)) return true;
  const next = $cursor.depth > 1 ? $cursor.node(-1).maybeChild($cursor.index(-1) + 1) : null;
  return next !== null && isField(next);
};

/** Shift+Enter: a break inside the block, where the block may hold one. */
export const breakLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const { parent } = $from;
  if (!parent.isTextblock || !$from.sameParent($to)) return false;
  if (!parent.contentMatchAt($from.index()).matchType(nodes.hard_break)) return isField(parent);
  dispatch?.(
    state.tr.replaceSelectionWith(nodes.hard_break.create(null, null, $from.marks()), false).scrollIntoView(),
  );
  return true;
};

/** Enter where a block may be split; swallowed where a split would break the page's form. */
export const holdSplit: Command = (state) => {
  const { $from } = state.selection;
  return $from.parent.isTextblock && !canSplit(state.doc, $from.pos);
};
