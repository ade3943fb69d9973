import { expect, test } from 'vitest';

import { differs, inFile, isEmpty, isTold, ordered } from './compared';
import type { FieldCompared } from './wire';

const field = (said: Partial<FieldCompared>): FieldCompared => ({
  field: 'caption',
  xmp: null,
  iim: null,
  exif: null,
  repaired: null,
  archive: null,
  article: null,
  ...said,
});

test('what is composed otherwise is the same', () => {
  const caption = field({
    xmp: 'Lễ khai mạc'.normalize('NFD'),
    iim: ' Lễ khai mạc ',
    archive: 'Lễ khai mạc',
  });
  expect(differs(caption, 'xmp')).toBe(false);
  expect(differs(caption, 'iim')).toBe(false);
  expect(isTold(caption)).toBe(false);
});

test('a place that says nothing differs from nobody', () => {
  expect(differs(field({ archive: 'a' }), 'exif')).toBe(false);
  expect(differs(field({ exif: 'b', archive: 'a' }), 'exif')).toBe(true);
  expect(differs(field({ exif: 'b' }), 'exif')).toBe(true);
});

test('what the archive alone knows is told', () => {
  expect(isTold(field({ archive: 'a' }))).toBe(true);
  expect(isTold(field({ exif: 'a', archive: 'a' }))).toBe(false);
  expect(isTold(field({}))).toBe(false);
});

test('the file says what XMP says, then IIM, then Exif', () => {
  expect(inFile(field({ xmp: '  ', iim: 'b', exif: 'c' }))).toBe('b');
  expect(inFile(field({ xmp: 'a', iim: 'b' }))).toBe('a');
});

test('fields of which nothing is said stand last', () => {
  const fields = [field({ field: 'title' }), field({ archive: 'a' }), field({ field: 'alt', exif: ' ' })];
  expect(ordered(fields).map((one) => one.field)).toEqual(['caption', 'title', 'alt']);
  expect(isEmpty(field({ exif: ' ' }))).toBe(true);
});
