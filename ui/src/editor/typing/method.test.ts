import { describe, expect, test } from 'vitest';

import { strike, type Method } from './method';
import { readWord, syllableOf, writeWord } from './syllable';

/** What stands on the page when these keys were struck one after another. */
function typed(method: Method, keys: string): string {
  let text = '';
  for (const key of keys) {
    const word = /[\p{L}\p{M}]*$/u.exec(text)?.[0] ?? '';
    const next = strike(method, word, key);
    text = next === null ? text + key : text.slice(0, text.length - word.length) + next;
  }
  return text;
}

describe('Telex', () => {
  test.each([
    ['tieesng', 'tiếng'],
    ['tieengs', 'tiếng'],
    ['tiesnge', 'tiếng'],
    ['Vieetj', 'Việt'],
    ['Vietej', 'Việt'],
    ['hoaf', 'hòa'],
    ['hoafn', 'hoàn'],
    ['thuys', 'thúy'],
    ['khoer', 'khỏe'],
    ['quys', 'quý'],
    ['quaan', 'quân'],
    ['gias', 'giá'],
    ['gif', 'gì'],
    ['ginf', 'gìn'],
    ['gieengs', 'giếng'],
    ['nguowif', 'người'],
    ['nguwowif', 'người'],
    ['nguwoif', 'người'],
    ['ngwowif', 'ngwowif'],
    ['thuowr', 'thuở'],
    ['thuwowng', 'thương'],
    ['thuowng', 'thương'],
    ['dduwowcj', 'được'],
    ['dduwocj', 'được'],
    ['duocwdj', 'được'],
    ['huowu', 'hươu'],
    ['ruwouj', 'rượu'],
    ['ruouwj', 'rượu'],
    ['muaw', 'mưa'],
    ['muwa', 'mưa'],
    ['muaf', 'mùa'],
    ['tuaanf', 'tuần'],
    ['tuanaf', 'tuần'],
    ['xoawn', 'xoăn'],
    ['khuyeenr', 'khuyển'],
    ['nghieengx', 'nghiễng'],
    ['Ddaawk', 'Đăk'],
    ['DDawsk Lawsk', 'Đắk Lắk'],
    ['DDAWKS', 'ĐẮK'],
    ['ooc', 'ôc'],
    ['did', 'đi'],
    ['xoongx', 'xỗng'],
  ])('%s writes %s', (keys, word) => expect(typed('telex', keys)).toBe(word));

  test.each([
    ['aaa', 'aa'],
    ['ddd', 'dd'],
    ['DDD', 'DD'],
    ['ass', 'as'],
    ['assets', 'asets'],
    ['tuww', 'tuw'],
    ['aww', 'aw'],
    ['offfice', 'office'],
    ['xooong', 'xoong'],
    ['seee', 'see'],
  ])('%s: the key struck again gives %s', (keys, word) => expect(typed('telex', keys)).toBe(word));

  test.each(['Windows', 'blue', 'street', 'Facebook', 'br', 'Wifi', 'https', '2024', 'www', 'class'])(
    '%s is no syllable and stays as it is typed',
    (word) => expect(typed('telex', word)).toBe(word),
  );

  test('z takes the tone away', () => {
    expect(typed('telex', 'hoafz')).toBe('hoa');
    expect(typed('telex', 'zalo')).toBe('zalo');
  });

  test('another tone takes the place of the first', () => expect(typed('telex', 'hoafs')).toBe('hóa'));
});

describe('VNI', () => {
  test.each([
    ['tie6ng1', 'tiếng'],
    ['Vie65t', 'Việt'],
    ['Viet65', 'Việt'],
    ['ho2a', 'hòa'],
    ['d9u7o7c5', 'được'],
    ['duoc975', 'được'],
    ['thuo73', 'thuở'],
    ['ngu7o7i2', 'người'],
    ['xoa8n', 'xoăn'],
    ['hoa20', 'hoa'],
    ['a66', 'a6'],
    ['d99', 'd9'],
    ['a11', 'a1'],
    ['2024', '2024'],
    ['km2', 'km2'],
    ['A4', 'Ã'],
  ])('%s writes %s', (keys, word) => expect(typed('vni', keys)).toBe(word));
});

/** Every syllable that Vietnamese could have. */
function* syllables() {
  const onsets = ' b c ch d đ g h kh l m n ng nh p ph qu r s t th tr v x gi'.split(' ');
  const open =
    'a e ê i o ô ơ u ư ai ao au ay âu ây eo êu ia iêu iu oa oai oay oe oi ôi ơi ua ui uôi uy ưa ưi ươi ươu ưu'.split(
      ' ',
    );
  const closed = 'a ă â e ê i o ô ơ u ư iê oa oă uâ uô ươ uyê'.split(' ');
  for (const onset of onsets) {
    const rimes = [
      ...open,
      ...closed.flatMap((vowel) => ['c', 'm', 'n', 'ng', 'p', 't'].map((end) => vowel + end)),
    ];
    for (const rime of rimes) {
      if ((onset === 'qu' && /^[uoư]/u.test(rime)) || (onset === 'gi' && /^i/u.test(rime))) continue;
      for (const tone of [0, 1, 2, 3, 4, 5] as const) {
        const word = readWord(onset + rime);
        const syllable = word && syllableOf({ ...word, tone });
        if (syllable) yield { letters: syllable.letters, tone, text: writeWord({ ...word, tone }) };
      }
    }
  }
}

const KEYS = {
  telex: { tones: ['', 's', 'f', 'r', 'x', 'j'], shapes: { '^': '', '(': 'w', '+': 'w', '-': 'd' } },
  vni: { tones: ['', '1', '2', '3', '4', '5'], shapes: { '^': '6', '(': '8', '+': '7', '-': '9' } },
} as const;

test.each(['telex', 'vni'] as const)(
  '%s: every syllable is written by its keys, the tone anywhere behind the vowel',
  (method) => {
    const wrong: string[] = [];
    let count = 0;
    for (const { letters, tone, text } of syllables()) {
      const { tones, shapes } = KEYS[method];
      const keys = letters.map(({ base, shape }) => {
        if (shape === '') return base;
        return base + (shape === '^' && method === 'telex' ? base : shapes[shape]);
      });
      const lastVowel = letters.findLastIndex(({ base }) => 'aeiouy'.includes(base));
      const early = [...keys.slice(0, lastVowel + 1), tones[tone] ?? '', ...keys.slice(lastVowel + 1)].join(
        '',
      );
      const late = [...keys, tones[tone] ?? ''].join('');
      count += 1;
      for (const way of [early, late]) {
        const got = typed(method, way);
        if (got !== text) wrong.push(`${way} → ${got}, not ${text}`);
      }
      const upper = typed(method, late.toUpperCase());
      if (upper !== text.toUpperCase()) wrong.push(`${late.toUpperCase()} → ${upper}`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(count).toBeGreaterThan(10_000);
  },
);
