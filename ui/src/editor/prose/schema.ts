/** Running text: paragraphs, headings and the break inside a line. */

import type { NodeSpec } from 'prosemirror-model';

import { MARKED } from '../marks';

export const prose = {
  paragraph: {
    content: 'inline*',
    marks: MARKED,
    group: 'block',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    attrs: { level: { default: 2, validate: 'number' } },
    content: 'inline*',
    marks: MARKED,
    group: 'block',
    defining: true,
    // The headline alone is level 1, and nothing is below 3.
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      { tag: 'h2', attrs: { level: 2 } },
      { tag: 'h3', attrs: { level: 3 } },
      { tag: 'h4', attrs: { level: 3 } },
      { tag: 'h5', attrs: { level: 3 } },
      { tag: 'h6', attrs: { level: 3 } },
    ],
    toDOM: (node) => [node.attrs.level === 3 ? 'h3' : 'h2', 0],
  },
} satisfies Record<string, NodeSpec>;

export const inline = {
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} satisfies Record<string, NodeSpec>;
