// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';

import { block, keyboard, type Keyboard } from '../../tests/keyboard';
import { schema } from './schema';

let desk: Keyboard;
afterEach(() => desk.leave());

async function typed(text: string, on = true): Promise<string> {
  desk = keyboard([block('paragraph')], {
    typing: () => ({ smart_quotes: on, dashes: on, method: 'none' }),
  });
  desk.go('paragraph');
  await desk.type(text);
  return desk.view.state.doc.lastChild?.textContent ?? '';
}

test.each([
  ['"Tin" và "ảnh"', '“Tin” và “ảnh”'],
  ['("Tin")', '(“Tin”)'],
  ["'Tin' Việt's", '‘Tin’ Việt’s'],
  ['2020--2025', '2020–2025'],
  ['kinh tế - xã hội', 'kinh tế - xã hội'],
  ['còn nữa...', 'còn nữa…'],
  ['https://a.vn/x--y', 'https://a.vn/x--y'],
  ['www.a.vn/"x"', 'www.a.vn/"x"'],
  ['a---b', 'a–-b'],
])('%j is set as %j', async (text, set) => expect(await typed(text)).toBe(set));

test('nothing is set where it is switched off', async () =>
  expect(await typed('"Tin"--...', false)).toBe('"Tin"--...'));

test('Backspace at once gives back what was typed, and it stays', async () => {
  await typed('"');
  await desk.press('Backspace');
  await desk.type('a--');
  await desk.press('Backspace');
  await desk.type('b');
  expect(desk.said().at(-1)).toBe('paragraph: "a--b');
});

test('the text of a link stays as it is typed', async () => {
  desk = keyboard([block('paragraph', 'xem trang')]);
  const { view } = desk;
  const { size } = view.state.doc.content;
  view.dispatch(
    view.state.tr.addMark(size - 6, size - 1, schema.marks.link.create({ href: 'https://a.vn' })),
  );
  desk.select(size - 3, size - 3);
  await desk.type('--');
  expect(view.state.doc.lastChild?.textContent).toBe('xem tra--ng');
});
