import { expect, test } from 'vitest';

import { archive } from './archive';
import { archiveActs } from './archive-acts';
import { archivesWords } from './archives';
import { bringing } from './bringing';
import { care } from './care';
import { careActs } from './care-acts';
import { en as english } from './en';
import { help } from './help';
import { people } from './people';
import { prepare } from './prepare';
import { sending } from './sending';
import { sheet } from './sheet';
import { vi as vietnamese } from './vi';
import { say } from './words';

function spoken(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return typeof value === 'object' && value !== null ? spoken(value as object, `${path}${key}.`) : [];
  });
}

/** The window's own words, and those that come with their dialogs. */
const vi = {
  window: vietnamese,
  prepare: prepare.vi,
  sending: sending.vi,
  sheet: sheet.vi,
  people: people.vi,
  archive: archive.vi,
  archiveActs: archiveActs.vi,
  archives: archivesWords.vi,
  care: care.vi,
  careActs: careActs.vi,
  bringing: bringing.vi,
  help: help.vi,
};
const en = {
  window: english,
  prepare: prepare.en,
  sending: sending.en,
  sheet: sheet.en,
  people: people.en,
  archive: archive.en,
  archiveActs: archiveActs.en,
  archives: archivesWords.en,
  care: care.en,
  careActs: careActs.en,
  bringing: bringing.en,
  help: help.en,
};

test('every word is said in both languages', () => {
  expect(
    spoken(en)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    spoken(vi)
      .map(([key]) => key)
      .sort(),
  );
  expect([...spoken(vi), ...spoken(en)].filter(([, said]) => said.trim() === '')).toEqual([]);
});

test('Vietnamese is written in NFC', () => {
  expect(spoken(vi).filter(([, said]) => said !== said.normalize('NFC'))).toEqual([]);
});

test('a sentence of the desk begins with a capital', () => {
  expect(say({ vi: 'ảnh 1 chưa có chú thích', en: 'photo 1 has no caption' }, 'vi')).toBe(
    'Ảnh 1 chưa có chú thích',
  );
});
