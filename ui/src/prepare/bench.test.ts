// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

import { PLAIN } from './recipe';
import type { PhotoInfo } from './wire';

// jsdom knows no colour scheme, and brings no pictures.
window.matchMedia = () =>
  ({ matches: false, addEventListener: () => undefined }) as unknown as MediaQueryList;
vi.mock('./picture.svelte', () => ({ Pictures: vi.fn() }));

const { Bench } = await import('./bench.svelte');
const { benchKey } = await import('./keys');

const photo = { id: '1', name: 'a.jpg', original_width: 6000, original_height: 4000 } as PhotoInfo;
let bench = new Bench(photo, PLAIN);
beforeEach(() => (bench = new Bench(photo, PLAIN)));

const strike = (key: string, held: Partial<KeyboardEventInit> = {}, target: Element = document.body) => {
  let known = false;
  const heard = (event: Event) => (known = benchKey(event as KeyboardEvent, bench, false));
  target.addEventListener('keydown', heard, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...held }));
  return known;
};

test('a shape cuts the photo, and undoing gives both back', () => {
  bench.shape({ shape: '1:1', tall: false });
  expect(bench.recipe.crop).toEqual({ x: 1667, y: 0, width: 6667, height: 10_000 });
  bench.undo();
  expect(bench.recipe).toEqual(PLAIN);
  expect(bench.wanted.shape).toBe('original');
  expect(bench.changed).toBe(false);
});

test('a slider that is pulled is undone at once, until it is let go', () => {
  for (const degrees of [10, 20, 30]) bench.straighten(degrees, 'pulled');
  bench.lift();
  bench.straighten(40, 'pulled');
  bench.undo();
  expect(bench.recipe.straighten).toBe(30);
  bench.undo();
  expect(bench.recipe.straighten).toBe(0);
  expect(bench.undoable).toBe(false);
});

test('a turned photo keeps its shape on end', () => {
  bench.shape({ shape: '16:9', tall: false });
  bench.turn('right');
  expect(bench.wanted).toEqual({ shape: '16:9', tall: true });
  expect(bench.frame).toEqual({ width: 4000, height: 6000 });
  bench.turn('left');
  expect(bench.recipe.turns).toBe(0);
});

test('what was being done before is taken up again, and can be undone', () => {
  const again = new Bench(photo, PLAIN, { ...PLAIN, straighten: 70 });
  expect(again.changed).toBe(true);
  again.undo();
  expect(again.recipe).toEqual(PLAIN);
});

test('keys of the bench do what the tools do', () => {
  expect(strike('.')).toBe(true);
  expect(bench.recipe.straighten).toBe(10);
  strike(']');
  expect(bench.recipe.turns).toBe(1);
  strike('z', { ctrlKey: true });
  strike('z', { ctrlKey: true });
  expect(bench.recipe).toEqual(PLAIN);
  strike('z', { ctrlKey: true, shiftKey: true });
  expect(bench.recipe.straighten).toBe(10);
  strike('3');
  expect(bench.tool).toBe('tone');
});

test('what is typed, and what an input method is composing, asks nothing of the bench', () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.type = 'number';
  expect(strike('-', {}, field)).toBe(false);
  expect(strike('3', {}, field)).toBe(false);
  expect(strike('z', { ctrlKey: true, isComposing: true })).toBe(false);
  expect(bench.tool).toBe('crop');
});
