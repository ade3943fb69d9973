import { history, redo, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';

import { moveBlock, removeBlock } from '../blocks';
import { joinCaptions, splitCaption } from '../figure/captions';
import { readDocument, schema } from '../schema';
import { isLost, type Comment } from './annotation';
import { addComment, chosen } from './commands';
import { act, dice, documents, find, page, photoAct } from './hand.fixture';
import { marginOf } from './margin';
import { occurrences, textIn } from './place';
import { annotations, contentOf, withAnnotations } from './plugin';

const plugins = () => [history(), annotations({ signed: (author, time) => `${author} · ${time}` })];
const said = { author: 'Minh Đức', time: '2024-03-13T02:00:00Z', text: 'Xem lại.' };

function begin(doc: Node): EditorState {
  return withAnnotations(EditorState.create({ doc, plugins: plugins() }), { comments: [], suggestions: [] });
}

function on(state: EditorState, words: string, id = words): EditorState {
  let next = state;
  addComment(find(state.doc, words), { ...said, id })(state, (tr) => (next = state.apply(tr)));
  return next;
}

const commentOf = (state: EditorState, id: string): Comment => {
  const found = marginOf(state)?.comments.find((comment) => comment.id === id);
  if (!found) throw new Error(`no comment ${id}`);
  return found;
};
/** The words that a comment stands on; null where they are gone. */
const words = (state: EditorState, id: string) => {
  const comment = commentOf(state, id);
  return isLost(comment) ? null : textIn(state.doc, comment.anchor.from, comment.anchor.to);
};

function does(state: EditorState, ...acts: ((state: EditorState) => Transaction)[]): EditorState {
  return acts.reduce((now, act) => now.apply(act(now)), state);
}
const del = (said: string) => (state: EditorState) => {
  const { from, to } = find(state.doc, said);
  return state.tr.delete(from, to);
};
const typed = (pos: number, text: string) => (state: EditorState) => state.tr.insertText(text, pos);
const run =
  (command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean) => (state: EditorState) => {
    let done: Transaction = state.tr;
    command(state, (tr) => (done = tr));
    return done;
  };
const cursorIn = (said: string) => (state: EditorState) =>
  state.tr.setSelection(TextSelection.create(state.doc, find(state.doc, said).from));

const RARE = ['chín rồng 𠀋', 'mười hổ 🐯', 'lụa vân sa'];

/** Words that stand nowhere else, at the end of textblocks of the page. */
function planted(doc: Node, roll: (sides: number) => number): Node {
  const state = EditorState.create({ doc });
  return RARE.reduce((now, rare) => {
    const blocks: number[] = [];
    now.descendants((node, pos) => {
      if (node.isTextblock) blocks.push(pos + 1 + node.content.size);
    });
    const tr = EditorState.create({ doc: now }).tr;
    return tr.insertText(` ${rare} `, blocks[roll(blocks.length)] ?? 1).doc;
  }, state.doc);
}

test.each(documents)('%s: a comment stands on its words as long as they are on the page', (_name, doc) => {
  for (let seed = 0; seed < 40; seed += 1) {
    const roll = dice(seed);
    let state = RARE.reduce((now, rare) => on(now, rare), begin(planted(doc, roll)));
    for (let step = 0; step < 25; step += 1) {
      const kind = roll(5);
      let tr: Transaction | null = null;
      if (kind < 3) tr = (roll(4) === 0 ? photoAct : act)(state, roll);
      else (kind === 3 ? undo : redo)(state, (done) => (tr = done));
      if (!tr) continue;
      state = state.apply(tr);
      for (const rare of RARE) {
        const [only] = occurrences(state.doc, rare);
        // Undo may have taken back the comment itself.
        if (!only || !marginOf(state)?.comments.some(({ id }) => id === rare)) continue;
        expect({ seed, step, words: words(state, rare) }).toEqual({ seed, step, words: rare });
      }
      for (const { anchor } of marginOf(state)?.comments ?? []) {
        expect(anchor.from).toBeGreaterThanOrEqual(0);
        expect(anchor.to).toBeLessThanOrEqual(state.doc.content.size);
        expect(anchor.from).toBeLessThanOrEqual(anchor.to);
      }
    }
    const all = (command: typeof undo) => {
      while (command(state, (tr) => (state = state.apply(tr))));
      return (marginOf(state)?.comments ?? []).map(({ id }) => id);
    };
    const ids = all(redo);
    expect(all(undo)).toEqual([]);
    expect(all(redo)).toEqual(ids);
    expect(() => readDocument(state.doc.toJSON())).not.toThrow();
  }
});

test('text typed at the ends of commented words is not commented', () => {
  let state = on(begin(page('Hội nghị bế mạc.')), 'nghị');
  const { from, to } = commentOf(state, 'nghị').anchor;
  state = does(state, typed(to, 'X'), typed(from, 'Y'));
  expect(words(state, 'nghị')).toBe('nghị');
});

test('words that are deleted leave their comment without a place, and undo gives it back', () => {
  let state = on(begin(page('Hội nghị bế mạc chiều nay.')), 'bế mạc');
  state = does(state, del('Hội nghị bế mạc chiều'));
  expect(words(state, 'bế mạc')).toBeNull();
  expect(commentOf(state, 'bế mạc').anchor.quote).toBe('bế mạc');
  state = does(state, run(undo));
  expect(words(state, 'bế mạc')).toBe('bế mạc');
});

test('letters that are deleted one by one come back to the comment by undo', () => {
  let state = on(begin(page('ông Ba nói với ông Tư')), 'Tư');
  const end = find(state.doc, 'Tư').to;
  state = does(
    state,
    (now) => now.tr.delete(end - 1, end),
    (now) => now.tr.delete(end - 2, end - 1),
  );
  expect(words(state, 'Tư')).toBeNull();
  state = does(state, run(undo));
  expect(words(state, 'Tư')).toBe('Tư');
});

test('undo gives a comment back to its own word, where the word stands twice', () => {
  let state = on(begin(page('Đầu.', 'ông Ba nói với ông Tư rằng', 'Cuối.')), 'Tư rằng', 'x');
  state = does(state, (now) => {
    const { from } = find(now.doc, 'ông Tư');
    let next = now.tr;
    addComment({ from, to: from + 3 }, { ...said, id: 'ông' })(now, (tr) => (next = tr));
    return next;
  });
  const place = commentOf(state, 'ông').anchor;
  state = does(state, cursorIn('Tư rằng'), run(removeBlock));
  expect(words(state, 'ông')).toBeNull();
  state = does(state, run(undo));
  expect(commentOf(state, 'ông').anchor).toEqual(place);
});

test('a block that is moved takes its comments along', () => {
  let state = on(on(begin(page('Một hai ba.', 'Hai ba bốn.', 'Ba bốn.')), 'hai ba'), 'bốn');
  state = does(state, cursorIn('Một'), run(moveBlock(1)));
  expect(words(state, 'hai ba')).toBe('hai ba');
  expect(state.doc.resolve(commentOf(state, 'hai ba').anchor.from).index(0)).toBe(4);
  expect(state.doc.resolve(commentOf(state, 'bốn').anchor.from).index(0)).toBe(3);
});

test('words that are cut and pasted elsewhere take their comment along', () => {
  let state = on(begin(page('Hội nghị bế mạc chiều nay.', 'Kết thúc.')), 'bế mạc chiều');
  state = does(state, del(' bế mạc chiều nay'));
  expect(words(state, 'bế mạc chiều')).toBeNull();
  state = does(state, (now) =>
    now.tr.insertText('và bế mạc chiều nay ', find(now.doc, 'Kết').from).setMeta('paste', true),
  );
  expect(words(state, 'bế mạc chiều')).toBe('bế mạc chiều');
});

test('one word that is only typed somewhere is not what a comment was on', () => {
  let state = on(begin(page('ông Ba nói.', 'Kết thúc.')), 'ông');
  state = does(state, del('ông Ba nói.'), (now) => now.tr.insertText('ông', find(now.doc, 'Kết').from));
  expect(words(state, 'ông')).toBeNull();
});

test('words in headline, caption and table carry comments too', () => {
  for (const [, doc] of documents) {
    doc.descendants((node, pos) => {
      if (!node.isTextblock || node.content.size === 0) return true;
      let state = begin(doc);
      addComment({ from: pos + 1, to: pos + 1 + node.content.size }, { ...said, id: 'x' })(
        state,
        (tr) => (state = state.apply(tr)),
      );
      expect(words(state, 'x')).toBe(textIn(doc, pos + 1, pos + 1 + node.content.size));
      return false;
    });
  }
});

test('what is kept is opened again the same', () => {
  let state = on(on(begin(page('Hội nghị bế mạc chiều nay.', 'Chữ 𠀋 cổ.')), '𠀋'), 'bế mạc');
  state = does(state, del(' chiều'), typed(1, 'Văn hóa'));
  const { body, comments, suggestions } = contentOf(state);
  const again = withAnnotations(
    EditorState.create({ doc: readDocument(body.toJSON()), plugins: plugins() }),
    JSON.parse(JSON.stringify({ comments, suggestions })) as { comments: Comment[]; suggestions: [] },
  );
  expect(contentOf(again).comments).toEqual(comments);
});

test.each([
  ['moved on by text put in before it', 'Mở đầu mới. Hội nghị bế mạc.', 'bế mạc', 'bế mạc'],
  ['in another paragraph', 'Không có gì.', 'bế mạc', null],
  ['twice now: the nearer one', 'bế mạc rồi lại bế mạc.', 'bế mạc', 'bế mạc'],
])('words changed elsewhere, %s', (_what, text, on_, expected) => {
  const state = on(begin(page('Hội nghị bế mạc.')), on_);
  const { comments } = contentOf(state);
  const again = withAnnotations(EditorState.create({ doc: page(text), plugins: plugins() }), {
    comments,
    suggestions: [],
  });
  expect(words(again, on_)).toBe(expected);
  expect(commentOf(again, on_).anchor.quote).toBe('bế mạc');
});

test('a comment on a photo stays with it when the figure is moved', () => {
  const [, doc] = documents.find(([name]) => name === 'figures.json') ?? [];
  if (!doc) throw new Error('no figures');
  let at = 0;
  doc.descendants((node, pos) => {
    if (at === 0 && node.type === schema.nodes.photo) at = pos;
  });
  let state = begin(doc);
  addComment({ from: at, to: at + 1 }, { ...said, id: 'photo' })(state, (tr) => (state = state.apply(tr)));
  const index = state.doc.resolve(at).index(0);
  state = does(
    state,
    (now) => now.tr.setSelection(TextSelection.near(now.doc.resolve(at + 2))),
    run(moveBlock(index > 3 ? -1 : 1)),
  );
  const { from } = commentOf(state, 'photo').anchor;
  expect(words(state, 'photo')).toBe('\uFFFC');
  expect(state.doc.nodeAt(from)?.eq(doc.nodeAt(at) ?? schema.node('paragraph'))).toBe(true);
});

test('what is said at an empty caption or credit is said of its photo', () => {
  const [, stories] = documents.find(([name]) => name === 'photo-stories.json') ?? [];
  const [, figures] = documents.find(([name]) => name === 'figures.json') ?? [];
  let empty = 0;
  for (const doc of [stories, figures]) {
    doc?.descendants((node, pos, parent) => {
      if (!['photo_caption', 'caption', 'credit'].includes(node.type.name)) return;
      if (node.content.size > 0 || parent?.type.name !== 'figure') return;
      empty += 1;
      const state = begin(doc);
      const there = state.apply(state.tr.setSelection(TextSelection.create(doc, pos + 1)));
      const on = chosen(there);
      expect(on && doc.nodeAt(on.from)?.type).toBe(schema.nodes.photo);
      if (node.type.name === 'photo_caption') expect(on?.to).toBe(pos);
    });
  }
  expect(empty).toBeGreaterThan(0);
});

test('comments on a photo and on words of its caption stay with them where captions are split and joined', () => {
  const [, doc] = documents.find(([name]) => name === 'photo-stories.json') ?? [];
  if (!doc) throw new Error('no stories');
  const photo = find(doc, 'Thuyền về bến').from - 2;
  let state = on(begin(doc), 'Thuyền về bến');
  addComment({ from: photo, to: photo + 1 }, { ...said, id: 'photo' })(
    state,
    (tr) => (state = state.apply(tr)),
  );
  for (const command of [joinCaptions, splitCaption(() => undefined), joinCaptions]) {
    state = does(state, cursorIn('Thuyền'), run(command));
    expect(words(state, 'Thuyền về bến')).toBe('Thuyền về bến');
    expect(words(state, 'photo')).toBe('\uFFFC');
    expect(state.doc.nodeAt(commentOf(state, 'photo').anchor.from)?.eq(doc.nodeAt(photo) ?? doc)).toBe(true);
  }
});
