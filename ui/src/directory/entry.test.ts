import { expect, test } from 'vitest';

import { amiss, blank, found, titleNow } from './entry';

const son = {
  ...blank('1'),
  code: 'ths',
  name: 'Trịnh Hùng Sơn',
  organisation: 'Sở Thông tin và Truyền thông',
};
const thuy = { ...blank('2'), code: 'hth', name: 'Nguyễn Thị Hồng Thúy' };

test('a person needs a code of their own and a name', () => {
  expect(amiss(son, [son, thuy])).toBeNull();
  expect(amiss({ ...son, code: ' ' }, [])).toEqual({ kind: 'codeNeeded' });
  expect(amiss({ ...son, code: 'th s' }, [])).toEqual({ kind: 'codeWrong' });
  expect(amiss({ ...son, code: 'HTH' }, [son, thuy])).toEqual({ kind: 'codeTaken', by: thuy.name });
  expect(amiss({ ...son, name: '' }, [])).toEqual({ kind: 'nameNeeded' });
});

test('the title of today is the last that has begun', () => {
  const titles = [
    { title: 'Giám đốc', from: '2020-01-01' },
    { title: 'Phó Giám đốc', from: null },
    { title: 'Chủ tịch', from: '2030-01-01' },
  ];
  expect(titleNow({ titles }, '2025-06-01')).toBe('Giám đốc');
  expect(titleNow({ titles }, '2019-12-31')).toBe('Phó Giám đốc');
  expect(titleNow({ titles: [] }, '2025-06-01')).toBe('');
});

test('people are found by name, code and organisation, blind to marks', () => {
  const names = (asked: string) => found([son, thuy], asked).map(({ code }) => code);
  expect([names('thuy'), names('THS'), names('truyen thong'), names(''), names('zzz')]).toEqual([
    ['hth'],
    ['ths'],
    ['ths'],
    ['ths', 'hth'],
    [],
  ]);
});
