import { describe, expect, test } from 'vitest';

import { asked, finished, sought, variables, written } from './codes';

describe('what is being typed', () => {
  test.each([
    ['bên phải là =hth', { kind: 'code', from: 12, prefix: 'hth' }],
    ['=', { kind: 'code', from: 0, prefix: '' }],
    ['(=ths#2', { kind: 'code', from: 1, prefix: 'ths#2' }],
    ['=ths= và =hth', { kind: 'code', from: 9, prefix: 'hth' }],
    ['=đào.a', { kind: 'code', from: 0, prefix: 'đào.a' }],
    ['tại {sự k', { kind: 'variable', from: 4, prefix: 'sự k' }],
    ['{', { kind: 'variable', from: 0, prefix: '' }],
    ['a=b', null],
    ['=hth phát', null],
    ['=hth=', null],
    ['{nơi}', null],
    ['', null],
  ])('%j is %j', (before, what) => expect(asked(before)).toEqual(what));
});

describe('a code is finished by its second sign', () => {
  test.each([
    ['=ths=', { from: 0, code: '=ths=' }],
    ['Đồng chí =ths#2=', { from: 9, code: '=ths#2=' }],
    ['x=ths=', null],
    ['==', null],
    ['=ths', null],
    ['= =', null],
  ])('%j: %j', (before, what) => expect(finished(before)).toEqual(what));
});

test('the first form is written as the code alone', () =>
  expect([written('ths', 1), written('ths', 2)]).toEqual(['=ths=', '=ths#2=']));
test('a begun number narrows the forms of a code', () =>
  expect([sought('ths'), sought('ths#'), sought('ths#2')]).toEqual([
    { code: 'ths', number: '' },
    { code: 'ths', number: '' },
    { code: 'ths', number: '2' },
  ]));
test('variables are found by their beginning, in any case', () => {
  expect(variables('')).toEqual(['ngày', 'nơi', 'sự kiện', 'tác giả']);
  expect(variables('N')).toEqual(['ngày', 'nơi']);
  expect(variables('sự k'.normalize('NFD'))).toEqual(['sự kiện']);
});
