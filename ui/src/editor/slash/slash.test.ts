// @vitest-environment jsdom
import { undo } from 'prosemirror-history';
import { afterEach, expect, test } from 'vitest';

import { block, figure, keyboard, type Keyboard } from '../../../tests/keyboard';
import { slashAt } from './plugin';

let desk: Keyboard;
afterEach(() => desk.leave());

const kinds = () => desk.view.state.doc.content.content.slice(3).map((node) => node.type.name);
const asks = () => slashAt(desk.view.state);

test('"/" asks in an empty paragraph and after a space, and nowhere else', async () => {
  desk = keyboard([block('paragraph'), block('paragraph', '11'), figure('a')], {}, ['k', 'h', 'l ']);
  desk.go('paragraph');
  await desk.type('/');
  expect(asks()).toMatchObject({ text: '', chosen: 0 });
  desk.go('paragraph', 'end', 1);
  await desk.type('/1');
  expect(asks()).toBeNull();
  await desk.type(' /');
  expect(asks()).not.toBeNull();
  for (const field of ['headline', 'lead', 'caption']) {
    desk.go(field);
    await desk.type(' /');
    expect(asks()).toBeNull();
  }
});

test('the arrows go round, Enter puts the block in the place of what was asked', async () => {
  desk = keyboard([block('paragraph')]);
  desk.go('paragraph');
  await desk.type('/heading');
  await desk.press('ArrowDown');
  expect(asks()?.chosen).toBe(1);
  await desk.press('ArrowDown');
  expect(asks()?.chosen).toBe(0);
  await desk.press('ArrowUp');
  await desk.press('Enter');
  expect(kinds()).toEqual(['heading']);
  expect(desk.view.state.doc.lastChild?.attrs.level).toBe(3);
  expect(asks()).toBeNull();
});

test('behind words the block comes after the paragraph', async () => {
  desk = keyboard([block('paragraph', 'Đoạn')]);
  desk.go('paragraph');
  await desk.type(' /table');
  await desk.press('Enter');
  expect(kinds()).toEqual(['paragraph', 'table']);
  expect(desk.view.state.doc.child(3).textContent).toBe('Đoạn ');
});

test('choosing is one step to undo', async () => {
  desk = keyboard([block('paragraph')]);
  desk.go('paragraph');
  await desk.type('/table');
  const before = desk.view.state.doc;
  await desk.press('Enter');
  undo(desk.view.state, desk.view.dispatch);
  expect(desk.view.state.doc.eq(before) || desk.view.state.doc.lastChild?.textContent === '').toBe(true);
  expect(kinds()).toEqual(['paragraph']);
});

test('Escape leaves the "/" where it was typed and is quiet from then on', async () => {
  desk = keyboard([block('paragraph')]);
  desk.go('paragraph');
  await desk.type('/');
  await desk.press('Escape');
  await desk.type('ta');
  expect(asks()).toBeNull();
  expect(desk.said().at(-1)).toBe('paragraph: /ta');
});

test('a space, the end of the "/" or a cursor elsewhere ends the asking', async () => {
  desk = keyboard([block('paragraph'), block('paragraph', 'x')]);
  desk.go('paragraph');
  await desk.type('/ ');
  expect(asks()).toBeNull();
  await desk.type('/');
  await desk.press('Backspace');
  expect(asks()).toBeNull();
  await desk.type('/');
  desk.go('paragraph', 'end', 1);
  expect(asks()).toBeNull();
});

test('Enter makes a new paragraph where nothing fits', async () => {
  desk = keyboard([block('paragraph')]);
  desk.go('paragraph');
  await desk.type('/xyz');
  await desk.press('Enter');
  expect(kinds()).toEqual(['paragraph', 'paragraph']);
});
