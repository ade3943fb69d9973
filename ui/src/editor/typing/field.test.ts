// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';

import { typeInField } from './field';
import type { Method } from './method';

let field: HTMLInputElement | HTMLTextAreaElement;
let method: Method | 'none';

const hear = (event: Event) => typeInField(event as InputEvent, method);

beforeEach(() => {
  method = 'telex';
  document.addEventListener('beforeinput', hear);
  // jsdom writes nothing by itself; this is what a browser does.
  document.execCommand = (_command, _ui, text = '') => {
    const { selectionStart: from, selectionEnd: to } = field;
    field.setRangeText(text, from ?? 0, to ?? 0, 'end');
    return true;
  };
});
afterEach(() => {
  document.removeEventListener('beforeinput', hear);
  field.remove();
});

function stands(kind: 'input' | 'textarea', inputMode = '') {
  field = document.body.appendChild(document.createElement(kind));
  field.inputMode = inputMode;
}

function type(keys: string, init: InputEventInit = {}) {
  for (const data of keys) {
    const event = new InputEvent('beforeinput', {
      bubbles: true,
      cancelable: true,
      inputType: 'insertText',
      data,
      ...init,
    });
    if (field.dispatchEvent(event)) document.execCommand('insertText', false, data);
  }
}

test.each(['input', 'textarea'] as const)('an %s takes Telex', (kind) => {
  stands(kind);
  type('Tieengs Vieetj, ddaats nuwowcs');
  expect(field.value).toBe('Tiếng Việt, đất nước');
});

test('VNI is taken where it is chosen, and nothing where none is', () => {
  stands('input');
  method = 'vni';
  type('Vie65t ');
  method = 'none';
  type('Vieetj');
  expect(field.value).toBe('Việt Vieetj');
});

test('an address stays as it is typed', () => {
  stands('input', 'url');
  type('ddaats');
  expect(field.value).toBe('ddaats');
});

test('a code stays as it is typed, in its own field and within a caption', () => {
  stands('input');
  field.lang = 'zxx';
  type('ddaats');
  expect(field.value).toBe('ddaats');
  field.remove();
  stands('textarea');
  type('DDoongf chis =ddt#2= vaf =x.oo= ddeens');
  expect(field.value).toBe('Đồng chí =ddt#2= và =x.oo= đến');
});

test('an input method that composes is left alone', () => {
  stands('input');
  type('aa', { isComposing: true });
  expect(field.value).toBe('aa');
});
