/**
 * Finding on the page. (`prosemirror-search` goes through the whole document at every key while it is open; here
 * only the textblock that was written in is looked through again.)
 */

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

import { changedTextblocks } from '../changed';
import { patternOf, placesIn, type Query } from './query';

export type Place = { from: number; to: number };
type Finding = {
  query: Query;
  pattern: RegExp;
  places: DecorationSet;
  /** The place that next and previous count from. */
  current: Place | null;
};
type Wish = { query: Query | null } | { current: Place | null };

const key = new PluginKey<Finding | null>('find');

/** A leaf within the line parts what stands around it, and is never part of what is found. */
const LEAF = '\ufffc';

function marksIn(block: Node, pos: number, pattern: RegExp): Decoration[] {
  const text = block.textBetween(0, block.content.size, undefined, LEAF);
  return placesIn(text, pattern).map(({ from, to }) =>
    Decoration.inline(pos + 1 + from, pos + 1 + to, { class: 'found' }),
  );
}

function wholeDocument(doc: Node, pattern: RegExp): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    marks.push(...marksIn(node, pos, pattern));
    return false;
  });
  return DecorationSet.create(doc, marks);
}

function rescan(finding: Finding, tr: Transaction): Finding {
  let places = finding.places.map(tr.mapping, tr.doc);
  for (const { node, pos } of changedTextblocks(tr)) {
    places = places
      .remove(places.find(pos + 1, pos + 1 + node.content.size))
      .add(tr.doc, marksIn(node, pos, finding.pattern));
  }
  const current = finding.current && {
    from: tr.mapping.map(finding.current.from, 1),
    to: tr.mapping.map(finding.current.to, -1),
  };
  return { ...finding, places, current: current && current.from < current.to ? current : null };
}

export function finding(): Plugin {
  return new Plugin<Finding | null>({
    key,
    state: {
      init: () => null,
      apply(tr, before) {
        const wish = tr.getMeta(key) as Wish | undefined;
        let now = before && tr.docChanged ? rescan(before, tr) : before;
        if (wish && 'query' in wish) {
          const pattern = wish.query && patternOf(wish.query);
          now =
            wish.query && pattern
              ? { query: wish.query, pattern, places: wholeDocument(tr.doc, pattern), current: null }
              : null;
        }
        if (now && wish && 'current' in wish) now = { ...now, current: wish.current };
        return now;
      },
    },
    props: {
      decorations(state) {
        const now = key.getState(state);
        if (!now?.current) return now?.places;
        const { from, to } = now.current;
        return now.places.add(state.doc, [Decoration.inline(from, to, { class: 'is-current' })]);
      },
    },
  });
}

export const askFor = (tr: Transaction, query: Query | null) => tr.setMeta(key, { query } satisfies Wish);
export const stepTo = (tr: Transaction, current: Place | null) => tr.setMeta(key, { current } satisfies Wish);

/** Every place of what is looked for, in reading order. */
export const placesFound = (state: EditorState): Place[] =>
  key
    .getState(state)
    ?.places.find()
    .map(({ from, to }) => ({ from, to })) ?? [];

export const currentPlace = (state: EditorState): Place | null => key.getState(state)?.current ?? null;

/** Whether this state still marks what is looked for; another state may have taken the page's place. */
export const isFinding = (state: EditorState): boolean => key.getState(state) !== null;
