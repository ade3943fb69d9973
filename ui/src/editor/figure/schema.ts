/** One or several photos with one credit, under one caption or each with its own. */

import type { NodeSpec } from 'prosemirror-model';

import { MARKED } from '../marks';
import { cropOf, cropOfText, cropText, isCrop } from './crop';

const LAYOUTS = ['column', 'row', 'grid'];

export const figure = {
  figure: {
    attrs: { layout: { default: 'column', validate: 'string' } },
    content: '(photo+ | (photo photo_caption)+) caption credit',
    group: 'block',
    isolating: true,
    defining: true,
    parseDOM: [
      {
        tag: 'figure',
        getAttrs: (dom) => {
          const layout = dom.getAttribute('data-layout') ?? '';
          return { layout: LAYOUTS.includes(layout) ? layout : 'column' };
        },
      },
    ],
    toDOM: (node) => ['figure', { 'data-layout': String(node.attrs.layout) }, 0],
  },
  /** A place for a photo: empty until one is attached. */
  photo: {
    attrs: {
      photo: { default: null, validate: 'string|null' },
      alt: { default: '', validate: 'string' },
      // Absent where the page does not cut the photo, so that older pages stay as they are to the letter.
      crop: {
        default: undefined,
        validate: (value: unknown) => {
          if (value !== undefined && value !== null && !isCrop(value)) throw new RangeError('not a crop');
        },
      },
    },
    atom: true,
    selectable: true,
    parseDOM: [
      {
        tag: 'div[data-photo]',
        getAttrs: (dom) => {
          const photo = dom.getAttribute('data-photo') ?? '';
          return {
            photo: /^[0-9a-f]{64}$/.test(photo) ? photo : null,
            alt: dom.getAttribute('data-alt') ?? '',
            crop: cropOfText(dom.getAttribute('data-crop')),
          };
        },
      },
    ],
    toDOM: (node) => [
      'div',
      {
        'data-photo': String(node.attrs.photo ?? ''),
        'data-alt': String(node.attrs.alt),
        'data-crop': cropText(cropOf(node)),
      },
    ],
  },
  /** The caption of the photo before it. */
  photo_caption: {
    content: 'inline*',
    selectable: false,
    marks: MARKED,
    parseDOM: [{ tag: 'div[data-photo-caption]' }],
    toDOM: () => ['div', { 'data-photo-caption': '', class: 'caption of-photo' }, 0],
  },
  caption: {
    content: 'inline*',
    selectable: false,
    marks: MARKED,
    parseDOM: [{ tag: 'div[data-caption]' }, { tag: 'figcaption' }],
    toDOM: () => ['div', { 'data-caption': '', class: 'caption' }, 0],
  },
  credit: {
    content: 'text*',
    selectable: false,
    marks: '',
    parseDOM: [{ tag: 'div[data-credit]' }],
    toDOM: () => ['div', { 'data-credit': '', class: 'credit' }, 0],
  },
} satisfies Record<string, NodeSpec>;
