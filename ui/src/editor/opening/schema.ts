/** How a page opens: kicker, headline and lead, each exactly once. */

import type { NodeSpec } from 'prosemirror-model';

export const opening = {
  kicker: {
    content: 'text*',
    selectable: false,
    marks: '',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'p[data-kicker]', priority: 60 }],
    toDOM: () => ['p', { 'data-kicker': '', class: 'kicker' }, 0],
  },
  headline: {
    content: 'text*',
    selectable: false,
    marks: '',
    defining: true,
    isolating: true,
    parseDOM: [{ tag: 'h1[data-headline]', priority: 60 }],
    toDOM: () => ['h1', { 'data-headline': '', class: 'headline' }, 0],
  },
  lead: {
    content: 'inline*',
    selectable: false,
    marks: '_',
    defining: true,
    parseDOM: [{ tag: 'p[data-lead]', priority: 60 }],
    toDOM: () => ['p', { 'data-lead': '', class: 'lead' }, 0],
  },
} satisfies Record<string, NodeSpec>;
