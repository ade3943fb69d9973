// @vitest-environment jsdom
import { undo } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { afterEach, expect, test } from 'vitest';

import { block, figure, keyboard, type Keyboard } from '../../tests/keyboard';
import type { Legacy, Pasted } from '../bindings';

let desk: Keyboard;
afterEach(() => desk.leave());

/** A paste from another program, as the view hears of it; answers whether the desk took it. */
function paste(flavours: Partial<Record<'text/html' | 'text/plain', string>>, slice = Slice.empty): boolean {
  const clipboardData = { getData: (kind: keyof typeof flavours) => flavours[kind] ?? '', files: [] };
  const event = { clipboardData } as unknown as ClipboardEvent;
  return desk.view.someProp('handlePaste', (paste) => paste(desk.view, event, slice)) ?? false;
}

const pasted = (blocks: unknown[], inline = false): Pasted => ({ blocks, inline, photos: [], losses: [] });
const texts = () => {
  const found: string[] = [];
  desk.view.state.doc.descendants((node) => {
    if (node.isTextblock && node.textContent !== '') found.push(`${node.type.name}: ${node.textContent}`);
    return !node.isTextblock;
  });
  return found;
};

function reading(answer: Promise<Pasted | null>) {
  const asked: [string, string][] = [];
  const read = (html: string, text: string) => {
    asked.push([html, text]);
    return answer;
  };
  const legacy = () => Promise.resolve(null);
  return { asked, clipboard: { read, legacy, offered: () => undefined } };
}

test('what another program copied is what the desk makes of it', async () => {
  const answer = pasted([block('heading', 'Mục', { level: 2 }), block('paragraph', 'Chữ.'), figure('Ảnh')]);
  const { asked, clipboard } = reading(Promise.resolve(answer));
  desk = keyboard([block('paragraph', 'Trước.')], { clipboard }, ['', 'Tít', 'Sa-pô']);
  desk.go('paragraph');
  expect(paste({ 'text/html': '<h1>Mục</h1>', 'text/plain': 'Mục' })).toBe(true);
  await desk.settled();
  expect(asked).toEqual([['<h1>Mục</h1>', 'Mục']]);
  expect(texts().slice(2)).toEqual(['paragraph: Trước.Mục', 'paragraph: Chữ.', 'caption: Ảnh']);
});

test('words that come late stand where the cursor was, and what was typed meanwhile stays', async () => {
  let answer: (pasted: Pasted) => void = () => undefined;
  const { clipboard } = reading(new Promise((fine) => (answer = fine)));
  desk = keyboard([block('paragraph', 'Một'), block('paragraph', 'Hai')], { clipboard });
  desk.go('paragraph');
  paste({ 'text/html': '<b>x</b>' });
  await desk.type(' gõ');
  answer(pasted([block('paragraph', ' dán')], true));
  await desk.settled();
  expect(texts()).toEqual(['paragraph: Một dán gõ', 'paragraph: Hai']);
});

test('what is pasted into a field becomes its line', async () => {
  const { clipboard } = reading(
    Promise.resolve(pasted([block('paragraph', 'Một'), block('paragraph', 'Hai')])),
  );
  desk = keyboard([block('paragraph')], { clipboard });
  desk.go('headline');
  paste({ 'text/html': '<p>Một</p><p>Hai</p>' });
  await desk.settled();
  expect(texts()).toEqual(['headline: Một Hai']);
});

test("the page's own copies and plain English words are not asked about", () => {
  const { asked, clipboard } = reading(Promise.resolve(null));
  desk = keyboard([block('paragraph', 'x')], { clipboard });
  desk.go('paragraph');
  expect(paste({ 'text/html': '<p data-pm-slice="0 0 []">x</p>' })).toBe(false);
  expect(paste({ 'text/plain': 'plain' })).toBe(false);
  expect(asked).toEqual([]);
});

test('words of an older encoding are offered in Unicode, and taking them is undone like any edit', async () => {
  const legacy: Legacy = { encoding: 'tcvn3', text: 'Đất Tổ' };
  const offers: (() => void)[] = [];
  const clipboard = {
    read: () => Promise.resolve(null),
    legacy: () => Promise.resolve(legacy),
    offered: (_legacy: Legacy, convert: () => void) => void offers.push(convert),
  };
  desk = keyboard([block('paragraph', 'Về ')], { clipboard });
  const { schema } = desk.view.state;
  desk.go('paragraph');
  expect(paste({ 'text/plain': '§Êt Tæ' }, new Slice(Fragment.from(schema.text('§Êt Tæ')), 0, 0))).toBe(true);
  await desk.settled();
  await desk.type(' nhé');
  expect(texts()).toEqual(['paragraph: Về §Êt Tæ nhé']);
  offers[0]?.();
  expect(texts()).toEqual(['paragraph: Về Đất Tổ nhé']);
  undo(desk.view.state, desk.view.dispatch);
  expect(texts()[0]).toContain('§Êt Tæ');
});
