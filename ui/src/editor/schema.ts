/**
 * The page's schema. It mirrors the newsroom's body node for node, attribute for attribute, mark for mark:
 * what `toJSON` writes is what the archive stores, and a document that one side knows the other knows too.
 * `tests/fixtures/documents` holds both to it.
 */

import { Node, Schema } from 'prosemirror-model';

import { figure } from './figure/schema';
import { infoBox } from './info-box/schema';
import { lists } from './list/schema';
import { marks } from './marks';
import { opening } from './opening/schema';
import { inline, prose } from './prose/schema';
import { quote } from './quote/schema';
import { tables } from './table/schema';

export const schema = new Schema({
  nodes: {
    doc: { content: 'kicker headline lead block+' },
    // Paragraph comes first of its group: it is what ProseMirror fills an empty place with.
    ...prose,
    ...opening,
    ...lists,
    ...quote,
    ...tables,
    ...figure,
    ...infoBox,
    ...inline,
  },
  marks,
});

/** Reads a document strictly; throws where it does not fit. */
export function readDocument(json: unknown): Node {
  const doc = Node.fromJSON(schema, json);
  doc.check();
  return doc;
}

/** Blocks of the page start behind kicker, headline and lead. */
export const OPENING = 3;
