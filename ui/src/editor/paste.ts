/** What is pasted takes the form of the place it is pasted into. */

import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';

import { isField } from './fields';
import { schema } from './schema';

const { nodes } = schema;

/** Everything of the slice as one line: text, with the marks that the field may carry; blocks part by a space. */
function oneLine(slice: Slice, field: Node): Slice {
  const line: Node[] = [];
  const keep = (marks: readonly Mark[]) => marks.filter((mark) => field.type.allowsMarkType(mark.type));
  slice.content.descendants((node) => {
    if (node.isTextblock && line.length > 0) line.push(schema.text(' '));
    if (node.type === nodes.hard_break) line.push(schema.text(' '));
    if (node.isText) line.push(schema.text((node.text ?? '').replace(/[\r\n]+/gu, ' '), keep(node.marks)));
    return true;
  });
  return new Slice(Fragment.from(line), 0, 0);
}

/** Fields that are pasted among the blocks of the page come as paragraphs. */
function asBlocks(slice: Slice): Slice {
  const plain: Node[] = [];
  slice.content.forEach((node) => {
    const field = isField(node);
    const text = node.content;
    plain.push(field ? nodes.paragraph.create(null, withoutDateline(text)) : node);
  });
  return new Slice(Fragment.from(plain), slice.openStart, slice.openEnd);
}

function withoutDateline(content: Fragment): Fragment {
  const inlines: Node[] = [];
  content.forEach((node) =>
    inlines.push(node.mark(node.marks.filter((mark) => mark.type !== schema.marks.dateline))),
  );
  return Fragment.from(inlines);
}

/** The slice as it fits the place, which is the selection where none is named. */
export function settle(
  slice: Slice,
  view: Pick<EditorView, 'state'>,
  place?: { from: number; to: number },
): Slice {
  const { doc, selection } = view.state;
  const $from = place ? doc.resolve(place.from) : selection.$from;
  const $to = place ? doc.resolve(place.to) : selection.$to;
  const field = $from.parent;
  if (isField(field) && $from.sameParent($to)) {
    const several = slice.content.childCount > 1 || slice.content.firstChild?.isTextblock === false;
    // The lead takes a single paragraph in; several go on into the page behind it.
    if (field.type !== nodes.lead || !several) return oneLine(slice, field);
  }
  const wholePage = $from.depth > 0 && $from.index(0) < 3 && $to.index(0) >= 3;
  return wholePage ? slice : asBlocks(slice);
}
