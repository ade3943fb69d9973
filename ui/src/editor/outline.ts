import type { Node } from 'prosemirror-model';

import { schema } from './schema';

export type Heading = { level: 2 | 3; text: string; pos: number };

/** The headings of the page in reading order. `pos` is the place before the heading. */
export function outline(doc: Node): Heading[] {
  const headings: Heading[] = [];
  doc.forEach((block, pos) => {
    if (block.type !== schema.nodes.heading || block.textContent.trim() === '') return;
    headings.push({ level: block.attrs.level === 3 ? 3 : 2, text: block.textContent, pos });
  });
  return headings;
}
