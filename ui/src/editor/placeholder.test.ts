// @vitest-environment jsdom
import { splitBlock } from 'prosemirror-commands';
import { afterEach, expect, test } from 'vitest';

import { block, figure, keyboard, type Keyboard } from '../../tests/keyboard';
import { sayAnew } from './placeholder';

let desk: Keyboard;
afterEach(() => desk.leave());

const NAMES = { kicker: 'Tít phụ', headline: 'Tít', lead: 'Sa-pô', caption: 'Chú thích', credit: 'Nguồn' };
const REST = {
  photo_caption: 'Chú thích ảnh này',
  attribution: 'Ai',
  box_title: 'Hộp',
  heading: 'Tít xen',
  paragraph: 'Viết',
};
const speaking = () =>
  [...desk.view.dom.querySelectorAll<HTMLElement>('.is-empty')].map((element) => element.dataset.placeholder);

test('empty fields speak until something is written in them, and again once it is gone', async () => {
  desk = keyboard([figure(), block('paragraph', 'x')], { placeholders: () => ({ ...NAMES, ...REST }) });
  expect(speaking()).toEqual(['Tít phụ', 'Tít', 'Sa-pô', 'Chú thích', 'Nguồn']);
  desk.go('headline');
  await desk.type('a');
  expect(speaking()).toEqual(['Tít phụ', 'Sa-pô', 'Chú thích', 'Nguồn']);
  await desk.press('Backspace');
  expect(speaking()).toEqual(['Tít phụ', 'Tít', 'Sa-pô', 'Chú thích', 'Nguồn']);
});

test('a new figure and an emptied heading speak', () => {
  desk = keyboard(
    [block('heading', 'x', { level: 2 }), block('paragraph', 'y')],
    {
      placeholders: () => ({ ...NAMES, ...REST }),
    },
    ['a', 'b', 'c'],
  );
  const { view } = desk;
  const { schema } = view.state;
  view.dispatch(view.state.tr.insert(view.state.doc.content.size, schema.nodeFromJSON(figure())));
  expect(speaking()).toEqual(['Chú thích', 'Nguồn']);
  desk.go('heading', 'start');
  view.dispatch(view.state.tr.delete(view.state.selection.from, view.state.selection.from + 1));
  expect(speaking()).toEqual(['Tít xen', 'Chú thích', 'Nguồn']);
});

test('an empty paragraph speaks where the cursor stands', () => {
  desk = keyboard([block('paragraph', 'y')], { placeholders: () => ({ ...NAMES, ...REST }) }, [
    'a',
    'b',
    'c',
  ]);
  desk.go('paragraph');
  splitBlock(desk.view.state, desk.view.dispatch);
  expect(speaking()).toEqual(['Viết']);
  desk.go('headline');
  expect(speaking()).toEqual([]);
});

test('the fields speak another language when they are told to', () => {
  let names = { ...NAMES, ...REST };
  desk = keyboard([block('paragraph', 'y')], { placeholders: () => names }, ['', 'b', 'c']);
  names = { ...names, kicker: 'Kicker' };
  desk.view.dispatch(sayAnew(desk.view.state.tr));
  expect(speaking()).toEqual(['Kicker']);
});
