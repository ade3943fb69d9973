/** What is said of a run of text, in the order in which the document writes it. */

import type { MarkSpec } from 'prosemirror-model';

import { isAddress } from './address';

/** All marks but the dateline, which stands in the lead alone. */
export const MARKED = 'link bold italic superscript subscript';
const SCRIPTS = 'superscript subscript';

export const marks = {
  dateline: {
    inclusive: false,
    parseDOM: [{ tag: 'span[data-dateline]' }],
    toDOM: () => ['span', { 'data-dateline': '', class: 'dateline' }, 0],
  },
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href');
          return href !== null && isAddress(href) ? { href } : false;
        },
      },
    ],
    toDOM: (mark) => {
      const href = String(mark.attrs.href);
      return ['a', { href, title: href, rel: 'noreferrer' }, 0];
    },
  },
  bold: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }, { style: 'font-weight=700' }],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
  superscript: { excludes: SCRIPTS, parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
  subscript: { excludes: SCRIPTS, parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
} satisfies Record<string, MarkSpec>;
