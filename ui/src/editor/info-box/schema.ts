import type { NodeSpec } from 'prosemirror-model';

import { MARKED } from '../marks';

export const infoBox = {
  info_box: {
    content: 'box_title (paragraph | bullet_list | ordered_list)+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'aside' }],
    toDOM: () => ['aside', { class: 'info-box' }, 0],
  },
  box_title: {
    content: 'inline*',
    selectable: false,
    marks: MARKED,
    parseDOM: [{ tag: 'p[data-box-title]', priority: 60 }],
    toDOM: () => ['p', { 'data-box-title': '', class: 'box-title' }, 0],
  },
} satisfies Record<string, NodeSpec>;
