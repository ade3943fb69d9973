import type { NodeSpec } from 'prosemirror-model';

import { MARKED } from '../marks';

export const quote = {
  quote: {
    content: 'paragraph+ attribution',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  attribution: {
    content: 'inline*',
    selectable: false,
    marks: MARKED,
    parseDOM: [{ tag: 'p[data-attribution]', priority: 60 }],
    toDOM: () => ['p', { 'data-attribution': '', class: 'attribution' }, 0],
  },
} satisfies Record<string, NodeSpec>;
