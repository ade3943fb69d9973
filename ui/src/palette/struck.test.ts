// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';

import { acts, type Act } from './acts.svelte';
import { actOf } from './struck';

const act = (id: Act['id'], rest: Partial<Act> = {}): Act => ({
  id,
  group: 'window',
  name: () => id,
  possible: () => true,
  run: () => undefined,
  ...rest,
});

let field: HTMLInputElement;
beforeEach(() => {
  field = document.body.appendChild(document.createElement('input'));
  acts.ofWindow([
    act('palette'),
    act('findInArchive'),
    act('findNext'),
    act('keep', { possible: () => false }),
  ]);
  acts.ofPage([act('bold', { inPage: true })], () => []);
});
afterEach(() => field.remove());

function asked(target: Element, init: KeyboardEventInit) {
  let found: Act | null = null;
  const hear = (event: KeyboardEvent) => (found = actOf(event));
  window.addEventListener('keydown', hear);
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  window.removeEventListener('keydown', hear);
  return (found as Act | null)?.id ?? null;
}

test('a shortcut asks for its act wherever the keyboard is', () => {
  expect(asked(field, { key: 'k', ctrlKey: true })).toBe('palette');
  expect(asked(document.body, { key: 'F3' })).toBe('findNext');
});

test('a bare sign asks for nothing while one writes', () => {
  expect(asked(field, { key: '/' })).toBeNull();
  expect(asked(document.body, { key: '/' })).toBe('findInArchive');
});

test('what is not possible now is not asked for', () =>
  expect(asked(document.body, { key: 's', ctrlKey: true })).toBeNull());

test('the page answers to its own keys', () =>
  expect(asked(document.body, { key: 'b', ctrlKey: true })).toBeNull());
