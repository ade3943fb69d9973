// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';

import { keyboard, type Keyboard } from '../../../tests/keyboard';
import { setLayout } from './commands';

let desk: Keyboard;
afterEach(() => desk.leave());

const photo = (crop?: object) => ({ type: 'photo', attrs: { photo: null, alt: '', ...crop } });
const own = (text: string) => ({ type: 'photo_caption', content: [{ type: 'text', text }] });
const figure = (...content: object[]) => ({
  type: 'figure',
  attrs: { layout: 'grid' },
  content: [...content, { type: 'caption' }, { type: 'credit' }],
});

/** The row of the grid in which each child of the figure stands. */
const rows = () =>
  [...desk.view.dom.querySelectorAll<HTMLElement>('figure > *')].map(({ style }) => style.gridRow);

test('each photo stands above its own caption, and what is said of all at the end', () => {
  desk = keyboard([figure(photo(), own('a'), photo(), own('b'), photo(), own('c'))]);
  expect(rows()).toEqual(['1', '2', '1', '2', '3', '4', '5', '6']);
});

test('photos under one caption stand in rows of two', () => {
  desk = keyboard([figure(photo(), photo(), photo())]);
  expect(rows()).toEqual(['1', '1', '2', '3', '4']);
});

test('another layout sets them anew', () => {
  desk = keyboard([figure(photo(), own('a'), photo(), own('b'))]);
  desk.go('photo_caption');
  setLayout('column')(desk.view.state, desk.view.dispatch);
  expect(rows()).toEqual(['', '', '', '', '', '']);
});

test('an empty caption of the whole is not to be seen beside those of each, but where the cursor is in it', () => {
  desk = keyboard([figure(photo(), own('a'), photo(), own('b'))]);
  const caption = () => desk.view.dom.querySelector('.caption:not(.of-photo)');
  expect(caption()?.classList.contains('is-unused')).toBe(true);
  expect(caption()?.classList.contains('is-awake')).toBe(false);
  desk.go('caption');
  expect(caption()?.classList.contains('is-awake')).toBe(true);
});

test('Enter goes from caption to caption and then to the credit, and Backspace back again', async () => {
  desk = keyboard([figure(photo(), own('a'), photo(), own('b'))]);
  const where = () => desk.view.state.selection.$head.parent;
  desk.go('photo_caption', 'end', 0);
  await desk.press('Enter');
  expect(where().textContent).toBe('b');
  await desk.press('Enter');
  expect(where().type.name).toBe('credit');
  await desk.press('Backspace');
  expect(where().textContent).toBe('b');
});
