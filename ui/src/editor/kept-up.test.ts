import { EditorState, type Transaction } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';

import { askFor, finding, placesFound } from './find/plugin';
import { placeholders } from './placeholder';
import { readDocument, schema } from './schema';

// Marks that are kept up from key to key must be those that a look at the whole page would give.

const SAYS = {
  kicker: 'k',
  headline: 'h',
  lead: 'l',
  photo_caption: 'o',
  caption: 'c',
  credit: 'n',
  attribution: 'a',
  box_title: 'b',
  heading: 't',
  paragraph: 'p',
};
const block = (type: string, text = '', attrs?: object) => ({
  type,
  ...(attrs && { attrs }),
  ...(text && { content: [{ type: 'text', text }] }),
});
const figure = () => ({
  type: 'figure',
  attrs: { layout: 'column' },
  content: [{ type: 'photo', attrs: { photo: null, alt: '' } }, block('caption', 'an'), block('credit')],
});
const DOC = {
  type: 'doc',
  content: [
    block('kicker'),
    block('headline', 'ban an'),
    block('lead', 'an'),
    block('heading', 'an', { level: 2 }),
    block('paragraph', 'can an dan'),
    figure(),
    { type: 'quote', content: [block('paragraph', 'ăn'), block('attribution')] },
    { type: 'info_box', content: [block('box_title'), block('paragraph', 'ẩn')] },
  ],
};

/** Numbers that look random and are the same each time. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

function someChange(state: EditorState, next: (below: number) => number): Transaction {
  const { tr } = state;
  const size = state.doc.content.size;
  const at = next(size);
  const far = Math.min(size, at + next(12));
  try {
    switch (next(5)) {
      case 0:
        return state.doc.resolve(at).parent.isTextblock ? tr.insertText('an', at) : tr;
      case 1:
        return tr.deleteRange(at, far);
      case 2:
        return tr.split(at);
      case 3:
        return tr.insert(size, schema.nodeFromJSON(figure()));
      default:
        return tr.setBlockType(at, far, schema.nodes.heading, { level: 3 });
    }
  } catch {
    // Not every change fits every place.
    return state.tr;
  }
}

const [fields] = placeholders(
  () => SAYS,
  () => document.createElement('div'),
);
const marked = (state: EditorState) => {
  const set = fields?.getState(state) as DecorationSet;
  return set
    .find()
    .map(({ from, to }) => `${from}-${to}`)
    .sort();
};
const QUERY = { text: 'an', blind: true, word: false, matchCase: false };

test.each([1, 2, 3, 4, 5, 6, 7, 8])('after many changes (%i)', (seed) => {
  const next = numbers(seed);
  const plugins = [finding(), ...(fields ? [fields] : [])];
  let state = EditorState.create({ doc: readDocument(DOC), plugins });
  state = state.apply(askFor(state.tr, QUERY));
  for (let change = 0; change < 150; change += 1) {
    state = state.apply(someChange(state, next));
    const fresh = EditorState.create({ doc: state.doc, plugins });
    expect(marked(state)).toEqual(marked(fresh));
    expect(placesFound(state)).toEqual(placesFound(fresh.apply(askFor(fresh.tr, QUERY))));
  }
});
