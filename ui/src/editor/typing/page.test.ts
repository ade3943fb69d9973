// @vitest-environment jsdom
import { undo } from 'prosemirror-history';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { block, figure, keyboard, type Keyboard } from '../../../tests/keyboard';
import { askFor, placesFound } from '../find/plugin';
import { slashAt } from '../slash/plugin';

let desk: Keyboard;
afterEach(() => desk.leave());

const quote = {
  type: 'quote',
  content: [block('paragraph', 'lời'), block('attribution', 'ai')],
};
const box = { type: 'info_box', content: [block('box_title', 'hộp'), block('paragraph', 'tin')] };
const table = {
  type: 'table',
  content: [
    {
      type: 'table_row',
      content: [
        {
          type: 'table_header',
          attrs: { colspan: 1, rowspan: 1, colwidth: null },
          content: [block('paragraph', 'ô')],
        },
      ],
    },
  ],
};
const list = { type: 'bullet_list', content: [{ type: 'list_item', content: [block('paragraph', 'mục')] }] };
const everything = () => [
  block('paragraph', 'thân'),
  block('heading', 'tít xen', { level: 2 }),
  figure('chú thích', 'nguồn'),
  quote,
  box,
  table,
  list,
];
const FIELDS: [string, number][] = [
  ['kicker', 0],
  ['headline', 0],
  ['lead', 0],
  ['paragraph', 0],
  ['heading', 0],
  ['caption', 0],
  ['credit', 0],
  ['paragraph', 1],
  ['attribution', 0],
  ['box_title', 0],
  ['paragraph', 2],
  ['paragraph', 3],
  ['paragraph', 4],
];

/** "tieengs Vieetj" as Unikey writes it: letters, then the word taken back and written anew, at once. */
async function unikey() {
  await desk.type('tie');
  await desk.rewrite(1, 'ê');
  await desk.type('ng');
  await desk.rewrite(3, 'ếng');
  await desk.type(' Vie');
  await desk.rewrite(1, 'ê');
  await desk.type('t');
  await desk.rewrite(2, 'ệt');
}

describe('an engine that takes letters back and writes them anew', () => {
  test.each(FIELDS)('is right at the end of %s %i', async (kind, nth) => {
    desk = keyboard(everything(), {}, ['phụ', 'tít', 'sa-pô']);
    desk.go(kind, 'end', nth);
    const before = desk.view.state.selection.$head.parent.textContent;
    await unikey();
    expect(desk.view.state.selection.$head.parent.textContent).toBe(`${before}tiếng Việt`);
    expect(desk.view.state.selection.$head.parent.type.name).toBe(kind);
  });

  test.each(FIELDS)('is right at the start of %s %i', async (kind, nth) => {
    desk = keyboard(everything(), {}, ['phụ', 'tít', 'sa-pô']);
    desk.go(kind, 'start', nth);
    const before = desk.view.state.selection.$head.parent.textContent;
    await unikey();
    expect(desk.view.state.selection.$head.parent.textContent).toBe(`tiếng Việt${before}`);
  });

  test.each(FIELDS.slice(0, 7))('is right in an empty %s', async (kind, nth) => {
    desk = keyboard([block('paragraph'), block('heading', '', { level: 2 }), figure()]);
    desk.go(kind, 'start', nth);
    await unikey();
    expect(desk.view.state.selection.$head.parent.textContent).toBe('tiếng Việt');
  });

  test('is right beside a figure, and the figure stays', async () => {
    desk = keyboard([figure('a', 'b'), block('paragraph'), figure('c', 'd')]);
    desk.go('paragraph');
    await unikey();
    expect(desk.said().slice(3)).toEqual([
      'caption: a',
      'credit: b',
      'paragraph: tiếng Việt',
      'caption: c',
      'credit: d',
    ]);
  });

  test('is right with the marks of finding on the page', async () => {
    desk = keyboard([block('paragraph', 'tiếng ')]);
    const { view } = desk;
    view.dispatch(askFor(view.state.tr, { text: 'tieng', blind: true, word: false, matchCase: false }));
    desk.go('paragraph');
    await unikey();
    expect(desk.said().at(-1)).toBe('paragraph: tiếng tiếng Việt');
    expect(placesFound(view.state)).toHaveLength(2);
  });

  test('writes the name of a block behind "/", which follows it', async () => {
    desk = keyboard([block('paragraph')], { fitting: (text) => (text === 'bảng' ? ['table'] : []) });
    desk.go('paragraph');
    await desk.type('/bang');
    await desk.rewrite(3, 'ảng');
    expect(slashAt(desk.view.state)).toMatchObject({ text: 'bảng' });
    await desk.press('Enter');
    expect(desk.view.state.doc.child(3).type.name).toBe('table');
  });
});

describe('an input method that composes', () => {
  test.each(FIELDS)('leaves what it composed in %s %i once, and no helper touches it', async (kind, nth) => {
    vi.useFakeTimers();
    desk = keyboard(everything(), { typing: () => ({ smart_quotes: true, dashes: true, method: 'telex' }) }, [
      'phụ',
      'tít',
      'sa-pô',
    ]);
    desk.go(kind, 'end', nth);
    const before = desk.view.state.selection.$head.parent.textContent;
    await desk.compose(['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng']);
    vi.advanceTimersByTime(100);
    vi.useRealTimers();
    await desk.settled();
    expect(desk.view.state.selection.$head.parent.textContent).toBe(`${before}tiếng`);
  });

  test('may write "/", dashes and hashes without anything coming of it', async () => {
    desk = keyboard([block('paragraph')]);
    desk.go('paragraph');
    await desk.compose(['/', '/b', '/bả']);
    expect(slashAt(desk.view.state)).toBeNull();
    expect(desk.said().at(-1)).toBe('paragraph: /bả');
  });
});

describe('Telex on the page', () => {
  const telex = () =>
    keyboard([block('paragraph')], { typing: () => ({ smart_quotes: true, dashes: true, method: 'telex' }) });

  test('writes words and leaves the rest', async () => {
    desk = telex();
    desk.go('paragraph');
    await desk.type('Tieengs Vieetj, Windows 11/1 xax hooij');
    expect(desk.said().at(-1)).toBe('paragraph: Tiếng Việt, Windows 11/1 xã hội');
  });

  test('leaves a letter inside a word alone', async () => {
    desk = telex();
    desk.go('paragraph');
    await desk.type('toan');
    desk.select(desk.view.state.selection.head - 1, desk.view.state.selection.head - 1);
    await desk.type('s');
    expect(desk.said().at(-1)).toBe('paragraph: toasn');
  });

  test('one step of undo takes the word back as it was typed', async () => {
    desk = telex();
    desk.go('paragraph');
    await desk.type('ddaatj');
    expect(desk.said().at(-1)).toBe('paragraph: đật');
    undo(desk.view.state, desk.view.dispatch);
    expect(desk.said().at(-1)).toBe('paragraph: ');
  });
});
