import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Command, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';

import { readDocument } from '../schema';
import type { Kept, Suggestion } from './annotation';
import { accept, acceptable, addComment, refuse } from './commands';
import type { Clock } from './copy';
import { act, dice, documents, find, page, worked } from './hand.fixture';
import { marginOf } from './margin';
import { occurrences } from './place';
import { annotations, contentOf, withAnnotations } from './plugin';
import { backToAuthor, suggesting } from './suggest';

let made = 0;
const clock: Clock = { id: () => `s${String((made += 1))}`, now: () => '2024-03-13T02:00:00Z' };
const NONE: Kept = { comments: [], suggestions: [] };

function open(doc: Node, kept: Kept = NONE): EditorState {
  const plugins = [history(), annotations({ signed: (author, time) => `${author} · ${time}`, clock })];
  return withAnnotations(EditorState.create({ doc, plugins }), kept);
}
/** As the archive gives it back. */
const again = (state: EditorState): EditorState => {
  const { body, ...kept } = contentOf(state);
  return open(readDocument(body.toJSON()), JSON.parse(JSON.stringify(kept)) as Kept);
};

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}
const replace = (state: EditorState, words: string, by: string) => {
  const { from, to } = find(state.doc, words);
  return state.apply(by === '' ? state.tr.delete(from, to) : state.tr.insertText(by, from, to));
};
const proposals = (state: EditorState) => marginOf(state)?.proposals ?? [];
const ids = (state: EditorState) => proposals(state).map(({ id }) => id);
const lost = (state: EditorState) => proposals(state).map((proposal) => proposal.lost);

/** The page with what `who` would change in it, back at the author's. */
function suggested(state: EditorState, who: string, work: (copy: EditorState) => EditorState): EditorState {
  return backToAuthor(work(suggesting(state, who, clock)), clock);
}
const changing =
  (...words: [string, string][]) =>
  (copy: EditorState) =>
    words.reduce((now, [from, to]) => replace(now, from, to), copy);

describe.each(documents)('%s, with changes suggested at random', (_name, doc) => {
  test('all accepted give the copy, all refused give the author’s page, and undo brings back both', () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const roll = dice(seed);
      const author = open(doc);
      let copy = suggesting(author, 'Lan Anh', clock);
      for (let step = 0; step < 1 + roll(8); step += 1) {
        const kind = roll(6);
        let tr: Transaction | null = null;
        if (kind < 5) tr = act(copy, roll);
        else undo(copy, (done) => (tr = done));
        if (tr) copy = copy.apply(tr);
      }
      // Kept while it is being suggested, as the autosave does, and opened again.
      expect(contentOf(copy).body).toBe(doc);
      const opened = again(copy);
      expect({ seed, lost: lost(opened).includes(true) }).toEqual({ seed, lost: false });
      const accepted = run(opened, accept(ids(opened)));
      expect({ seed, page: accepted.doc.toJSON() }).toEqual({ seed, page: copy.doc.toJSON() });
      expect(proposals(accepted)).toEqual([]);
      const refused = run(opened, refuse(ids(opened)));
      expect(refused.doc.toJSON()).toEqual(doc.toJSON());
      expect(proposals(refused)).toEqual([]);
      for (const changed of [accepted, refused]) {
        const back = run(changed, undo);
        expect({ seed, body: back.doc.toJSON() }).toEqual({ seed, body: doc.toJSON() });
        expect({ seed, kept: contentOf(back).suggestions }).toEqual({
          seed,
          kept: contentOf(opened).suggestions,
        });
        expect(run(back, redo).doc.toJSON()).toEqual(changed.doc.toJSON());
      }
    }
  });

  test('one by one, in any order, they give the copy too', () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const roll = dice(seed);
      const copy = worked(doc, 1 + roll(6), roll);
      let state = suggested(open(doc), 'Lan Anh', (now) =>
        now.apply(now.tr.replaceWith(0, now.doc.content.size, copy.content)),
      );
      for (let left = ids(state); left.length > 0; left = ids(state)) {
        const one = left[roll(left.length)] ?? '';
        const next = run(state, accept([one]));
        expect({ seed, accepted: ids(next).length }).toEqual({ seed, accepted: left.length - 1 });
        expect(() => readDocument(next.doc.toJSON())).not.toThrow();
        state = next;
      }
      expect({ seed, page: state.doc.toJSON() }).toEqual({ seed, page: copy.toJSON() });
    }
  });

  test('while the author writes on, no proposal ever replaces other words', () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const roll = dice(seed);
      let state = suggested(open(doc), 'Lan Anh', (copy) =>
        copy.apply(copy.tr.replaceWith(0, copy.doc.content.size, worked(doc, 1 + roll(6), roll).content)),
      );
      for (let step = 0; step < 12; step += 1) {
        const tr = act(state, roll);
        if (tr) state = state.apply(tr);
        for (const proposal of proposals(state)) {
          if (proposal.lost) continue;
          const { from, to, old } = proposal;
          const there = state.doc.textBetween(from, to, '\n', (leaf) =>
            leaf.type.name === 'photo' ? '\uFFFC' : '\n',
          );
          expect({ seed, step, there }).toEqual({ seed, step, there: old });
        }
      }
      const before = state.doc;
      const after = run(state, accept(ids(state)));
      expect(() => readDocument(after.doc.toJSON())).not.toThrow();
      expect(run(after, undo).doc.toJSON()).toEqual(
        (after === state ? run(state, undo).doc : before).toJSON(),
      );
      expect(() => again(state)).not.toThrow();
    }
  });
});

const text = 'Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2020 đã bế mạc.';

test('the body stays the author’s while somebody suggests', () => {
  const copy = changing(['2020 - 2020', '2020 - 2025'])(suggesting(open(page(text)), 'Lan Anh', clock));
  const { body, suggestions } = contentOf(copy);
  expect(body.toJSON()).toEqual(page(text).toJSON());
  expect(suggestions).toEqual([
    expect.objectContaining({ author: 'Lan Anh', old: '2020', before: 'ội Đảng bộ tỉnh nhiệm kỳ 2020 - ' }),
  ]);
});

test('suggesting again goes on where one left off', () => {
  let state = suggested(open(page(text)), 'Lan Anh', changing(['2020 - 2020', '2020 - 2025']));
  const [first] = ids(state);
  state = suggested(again(state), 'Lan Anh', (copy) => {
    expect(copy.doc.textContent).toContain('2020 - 2025');
    return changing(['bế mạc', 'kết thúc'])(copy);
  });
  expect(proposals(state).map(({ old }) => old)).toEqual(['2020', 'bế mạc']);
  expect(ids(state)[0]).toBe(first);
});

test('suggesting nothing more changes nothing, and leaves nothing to undo', () => {
  const state = suggested(open(page(text)), 'Lan Anh', changing(['bế mạc', 'kết thúc']));
  const after = suggested(state, 'Lan Anh', (copy) => copy);
  expect(contentOf(after)).toEqual(contentOf(state));
  expect(ids(run(after, undo))).toEqual([]);
});

test('two people’s suggestions stand beside each other, and where they meet only one can be had', () => {
  let state = suggested(open(page(text)), 'Lan Anh', changing(['bế mạc', 'kết thúc']));
  state = suggested(state, 'Minh Đức', changing(['đã bế mạc', 'vừa xong'], ['tỉnh', 'huyện']));
  expect(proposals(state).map(({ author }) => author)).toEqual(['Lan Anh', 'Minh Đức', 'Minh Đức']);
  const [lan, minh] = ids(state);
  const accepted = run(state, accept([lan ?? '']));
  expect(accepted.doc.textContent).toContain('đã kết thúc');
  expect(lost(accepted)).toEqual([false, true]);
  expect(run(accepted, accept([minh ?? ''])).doc.textContent).toContain('huyện');
  const back = run(accepted, undo);
  expect(lost(back)).toEqual([false, false, false]);
  expect(contentOf(back)).toEqual(contentOf(state));
});

test('words that the author changes in the meantime are never overwritten', () => {
  let state = suggested(open(page(text)), 'Lan Anh', changing(['bế mạc', 'kết thúc']));
  state = replace(state, 'bế mạc', 'khai mạc');
  expect(lost(state)).toEqual([true]);
  expect(acceptable(state)).toEqual([]);
  expect(run(state, accept(ids(state))).doc).toBe(state.doc);
  expect(lost(again(state))).toEqual([true]);
  expect(lost(run(state, undo))).toEqual([false]);
});

test('a change in the terminal moves a suggestion along, or leaves it without a place', () => {
  const state = suggested(open(page(text)), 'Lan Anh', changing(['bế mạc', 'kết thúc']));
  const { comments, suggestions } = contentOf(state);
  const kept = { comments, suggestions };
  const moved = open(page('Mới thêm vào.', text), kept);
  expect(lost(moved)).toEqual([false]);
  expect(run(moved, accept(ids(moved))).doc.textContent).toContain('đã kết thúc');
  expect(lost(open(page('Đại hội đã họp.'), kept))).toEqual([true]);
  // The words are there twice, and neither is where they were.
  expect(lost(open(page('Vừa bế mạc.', 'Mới bế mạc.'), kept))).toEqual([true]);
  expect(lost(open(page('Mới bế mạc.'), kept))).toEqual([false]);
});

test('a paragraph that is suggested finds its place behind the same paragraph', () => {
  const state = suggested(open(page('Đoạn một nói về hội nghị.', 'Đoạn hai.')), 'Lan Anh', (copy) => {
    const { to } = find(copy.doc, 'hội nghị.');
    return copy.apply(copy.tr.insert(to + 1, page('Đoạn mới.').lastChild ?? []));
  });
  const { comments, suggestions } = contentOf(state);
  const moved = open(page('Mở đầu.', 'Đoạn một nói về hội nghị.', 'Đoạn hai.'), { comments, suggestions });
  const accepted = run(moved, accept(ids(moved)));
  expect(accepted.doc.toJSON()).toEqual(
    page('Mở đầu.', 'Đoạn một nói về hội nghị.', 'Đoạn mới.', 'Đoạn hai.').toJSON(),
  );
});

test.each([
  ['a node that is not known', { content: [{ type: 'iframe' }] }],
  [
    'a figure without a photo',
    { content: [{ type: 'figure', content: [{ type: 'caption' }, { type: 'credit' }] }] },
  ],
  ['no slice at all', 'kết thúc'],
])('a suggestion with %s is kept aside to the letter', (_what, slice) => {
  const { from, to } = find(page(text), 'bế mạc');
  const bad: Suggestion = {
    id: 'x',
    author: 'Lan Anh',
    time: '2024-03-13T02:00:00Z',
    from,
    to,
    old: 'bế mạc',
    before: 'Đảng bộ tỉnh nhiệm kỳ 2020 - 2020 đã ',
    slice,
  };
  const state = open(page(text), { comments: [], suggestions: [bad] });
  expect(proposals(state)).toEqual([]);
  expect(marginOf(state)?.held).toEqual([bad]);
  expect(contentOf(replace(state, 'Đại hội', 'Hội nghị')).suggestions).toEqual([bad]);
});

test('a comment whose words give way to accepted words stands on those, and undo gives it its own back', () => {
  let state = suggested(open(page(text)), 'Lan Anh', changing(['bế mạc', 'kết thúc']));
  const words = { author: 'Minh Đức', time: '2024-03-13T02:00:00Z', text: 'Sai.' };
  const { from, to } = find(state.doc, 'bế mạc');
  state = run(state, addComment({ from: from + 3, to }, { ...words, id: 'c' }));
  const quote = (now: EditorState) => contentOf(now).comments[0]?.anchor.quote;
  const accepted = run(state, accept(ids(state)));
  expect(quote(accepted)).toBe('kết thúc');
  expect(quote(run(accepted, undo))).toBe('mạc');
  expect(lost(run(accepted, undo))).toEqual([false]);
});

test('a comment written while suggesting stands on words of the author’s page', () => {
  let copy = changing(
    ['bế mạc', 'kết thúc'],
    ['tỉnh', 'rất lớn của tỉnh nhà'],
  )(suggesting(open(page(text)), 'Lan Anh', clock));
  const words = { author: 'Lan Anh', time: '2024-03-13T02:00:00Z', text: 'Xem lại.' };
  copy = run(copy, addComment(find(copy.doc, 'nhiệm kỳ'), { ...words, id: 'a' }));
  copy = run(copy, addComment(find(copy.doc, 'kết thúc'), { ...words, id: 'b' }));
  const quotes = (state: EditorState) => contentOf(state).comments.map(({ anchor }) => anchor.quote);
  expect(quotes(copy)).toEqual(['nhiệm kỳ', 'bế mạc']);
  expect(quotes(again(copy))).toEqual(['nhiệm kỳ', 'bế mạc']);
  expect(quotes(run(copy, undo))).toEqual(['nhiệm kỳ']);
  const author = backToAuthor(copy, clock);
  expect(quotes(author)).toEqual(['nhiệm kỳ', 'bế mạc']);
  expect(occurrences(author.doc, 'bế mạc')).toHaveLength(1);
});

test('one’s own change can be taken back in the copy, and the author’s history is whole afterwards', () => {
  const author = replace(open(page(text)), 'tỉnh', 'huyện');
  let copy = changing(['bế mạc', 'kết thúc'], ['Đại hội', 'Hội nghị'])(suggesting(author, 'Lan Anh', clock));
  const [, second] = marginOf(copy)?.copy?.own ?? [];
  copy = run(copy, refuse([second?.id ?? '']));
  expect(copy.doc.textContent).toContain('Hội nghị Đảng bộ huyện nhiệm kỳ 2020 - 2020 đã bế mạc.');
  const back = backToAuthor(copy, clock);
  expect(proposals(back).map(({ old }) => old)).toEqual(['Đại hội']);
  const undone = run(run(back, undo), undo);
  expect(undone.doc.toJSON()).toEqual(page(text).toJSON());
  expect(proposals(undone)).toEqual([]);
});
