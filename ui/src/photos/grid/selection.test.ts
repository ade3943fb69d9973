import { describe, expect, test } from 'vitest';

import { all, among, clicked, led, moved, NOBODY, none, only, type Selection } from './selection';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const PLAIN = { ctrl: false, shift: false };
const CTRL = { ctrl: true, shift: false };
const SHIFT = { ctrl: false, shift: true };
const said = ({ chosen, active }: Selection) => `${[...chosen].sort().join('')} at ${active ?? '-'}`;

describe('choosing with the pointer', () => {
  test('a click chooses one alone', () => expect(said(clicked(only('a'), KEYS, 'c', PLAIN))).toBe('c at c'));
  test('with Ctrl it adds, and takes away again', () => {
    const two = clicked(only('a'), KEYS, 'c', CTRL);
    expect(said(two)).toBe('ac at c');
    expect(said(clicked(two, KEYS, 'a', CTRL))).toBe('c at a');
  });
  test('with Shift it draws from where the range began, forwards and back', () => {
    const range = clicked(only('c'), KEYS, 'e', SHIFT);
    expect(said(range)).toBe('cde at e');
    expect(said(clicked(range, KEYS, 'a', SHIFT))).toBe('abc at a');
  });
  test('with both the range joins what was chosen', () => {
    const two = clicked(only('a'), KEYS, 'd', CTRL);
    expect(said(clicked(two, KEYS, 'f', { ctrl: true, shift: true }))).toBe('adef at f');
  });
  test('without a beginning Shift chooses the one', () =>
    expect(said(clicked(NOBODY, KEYS, 'd', SHIFT))).toBe('d at d'));
});

describe('going with the keyboard, three in a row', () => {
  const go = (key: string, index: number) => led(key, index, KEYS.length, 3, 2);
  test.each([
    ['ArrowRight', 2, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 6, 6],
    ['ArrowDown', 1, 4],
    ['ArrowUp', 1, 1],
    ['ArrowUp', 5, 2],
    ['ArrowDown', 5, 6],
    ['ArrowDown', 6, 6],
    ['Home', 5, 0],
    ['End', 0, 6],
    ['PageDown', 0, 6],
    ['PageUp', 6, 0],
    ['x', 0, null],
  ])('%s from %i leads to %j', (key, from, to) => expect(go(key, from)).toBe(to));

  test('it chooses what it comes to', () => expect(said(moved(only('a'), KEYS, 'b', PLAIN))).toBe('b at b'));
  test('with Shift it draws the range on and in', () => {
    const three = moved(moved(only('b'), KEYS, 'c', SHIFT), KEYS, 'd', SHIFT);
    expect(said(three)).toBe('bcd at d');
    expect(said(moved(three, KEYS, 'c', SHIFT))).toBe('bc at c');
  });
  test('with Ctrl it goes and chooses nothing', () =>
    expect(said(moved(only('a'), KEYS, 'd', CTRL))).toBe('a at d'));
});

test('all and none keep the place of the keyboard', () => {
  const every = all(only('c'), KEYS);
  expect(said(every)).toBe('abcdefg at c');
  expect(said(none(every))).toBe(' at c');
});

describe('other pictures come onto the sheet', () => {
  const now = { chosen: new Set(['b', 'c']), anchor: 'b', active: 'c' };
  test('what is found again stays chosen', () =>
    expect(said(among(now, KEYS, ['x', 'c', 'b', 'y']))).toBe('bc at c'));
  test('the keyboard stays at the place of the one that is gone', () =>
    expect(said(among(now, KEYS, ['a', 'b', 'd', 'e']))).toBe('b at d'));
  test('behind the last one it is on the last', () =>
    expect(said(among({ ...now, active: 'g' }, KEYS, ['a', 'b']))).toBe('b at b'));
  test('with none left it is nowhere', () => expect(said(among(now, KEYS, []))).toBe(' at -'));
});
