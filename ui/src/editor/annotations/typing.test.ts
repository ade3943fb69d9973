// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { block, keyboard, type Keyboard } from '../../../tests/keyboard';
import { addComment } from './commands';
import { marginOf } from './margin';
import { CLOCK, contentOf } from './plugin';
import { textIn } from './place';
import { backToAuthor, suggesting } from './suggest';

let desk: Keyboard;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  desk.leave();
  vi.useRealTimers();
});

function suggest(text: string) {
  desk = keyboard([block('paragraph', text)]);
  desk.view.updateState(suggesting(desk.view.state, 'Lan Anh', CLOCK));
  desk.go('paragraph');
}
const line = () => desk.said().at(-1);
const proposed = () =>
  contentOf(desk.view.state).suggestions.map(({ old, slice }) => [
    old,
    JSON.stringify(slice)?.match(/"text":"([^"]*)"/u)?.[1] ?? '',
  ]);
const shown = () => [...desk.view.dom.querySelectorAll('.put-in')].map((dom) => dom.textContent);

test('what is composed in the copy is written once, and is a proposal when it is done', async () => {
  suggest('Hội nghị');
  await desk.compose([' ', ' v', ' vi', ' viê', ' việ', ' việt']);
  expect(line()).toBe('paragraph: Hội nghị việt');
  // Kept by the autosave, while nothing is marked around what may still be composed.
  expect(proposed()).toEqual([['', ' việt']]);
  expect(shown()).toEqual([]);
  vi.runAllTimers();
  expect(shown()).toEqual([' việt']);
  await desk.compose(['n', 'na', 'nam']);
  vi.runAllTimers();
  expect(line()).toBe('paragraph: Hội nghị việtnam');
  expect(proposed()).toEqual([['', ' việtnam']]);
});

test('a typing engine that takes letters back and writes them anew is not disturbed in the copy', async () => {
  suggest('Hội nghị ');
  for (const [back, word] of [
    [0, 'v'],
    [0, 'i'],
    [0, 'e'],
    [1, 'ê'],
    [1, 'ệ'],
    [0, 't'],
  ] as const) {
    await desk.rewrite(back, word);
  }
  expect(line()).toBe('paragraph: Hội nghị việt');
  expect(proposed()).toEqual([['', 'việt']]);
  desk.view.updateState(backToAuthor(desk.view.state, CLOCK));
  expect(line()).toBe('paragraph: Hội nghị ');
});

test('composing inside commented words keeps the comment on them', async () => {
  desk = keyboard([block('paragraph', 'Hội nghị hop bàn.')]);
  const start = desk.view.state.doc.content.size - 1 - 'hop bàn.'.length;
  addComment(
    { from: start - 1 - 'nghị'.length, to: start + 'hop bàn'.length },
    { id: 'c', author: 'Lan Anh', time: CLOCK.now(), text: '?' },
  )(desk.view.state, desk.view.dispatch);
  desk.select(start + 3, start + 3);
  await desk.compose(['p', 'pj']);
  vi.runAllTimers();
  expect(line()).toBe('paragraph: Hội nghị hoppj bàn.');
  const [comment] = marginOf(desk.view.state)?.comments ?? [];
  const { from, to } = comment?.anchor ?? { from: 0, to: 0 };
  expect(textIn(desk.view.state.doc, from, to)).toBe('nghị hoppj bàn');
  expect([...desk.view.dom.querySelectorAll('.noted')].map((dom) => dom.textContent).join('')).toBe(
    'nghị hoppj bàn',
  );
});
