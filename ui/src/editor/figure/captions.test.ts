import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';

import { joinCaptions, splitCaption } from './captions';
import { behind, done, here, info, select, story, told } from './stories.fixture';

const nothingKnown = splitCaption(() => undefined);

test('the lines of a shared caption go to the photos where there are as many', () =>
  expect(told(done(story(3, 'Khai mạc\nTọa đàm\nBế mạc'), nothingKnown))).toEqual([
    '1: Khai mạc',
    '2: Tọa đàm',
    '3: Bế mạc',
    '| ',
  ]));

test('else all of it goes to the first photo', () =>
  expect(told(done(story(3, 'Khai mạc\nTọa đàm'), nothingKnown))).toEqual([
    '1: Khai mạc\nTọa đàm',
    '2: ',
    '3: ',
    '| ',
  ]));

test('a photo that gets no words takes what it says of itself', () =>
  expect(
    told(
      done(
        story(2, 'Khai mạc'),
        splitCaption((id) => info(Number(id[0]))),
      ),
    ),
  ).toEqual(['1: Khai mạc', '2: chú thích 2', '| ']));

test('back under one caption nothing that was written is lost, and split again it is as before', () => {
  const each = story(3, '', ['Khai mạc', 'Tọa đàm', 'Bế mạc']);
  const shared = done(each, joinCaptions);
  expect(told(shared)).toEqual(['1', '2', '3', '| Khai mạc\nTọa đàm\nBế mạc']);
  expect(done(shared, nothingKnown).doc.eq(each.doc)).toBe(true);
});

test('what was said of all stands behind what was said of each', () =>
  expect(told(done(story(2, 'Cả hai', ['Một', '']), joinCaptions))).toEqual(['1', '2', '| Một\nCả hai']));

test('a single undo takes it back', () => {
  const before = story(3, 'Khai mạc\nTọa đàm');
  expect(done(done(before, nothingKnown), undo).doc.eq(before.doc)).toBe(true);
});

test('the selected photo stays selected, and a cursor goes on at the words', () => {
  expect(here(done(select(story(3, 'Khai mạc'), 2), nothingKnown))).toBe('2');
  expect(here(done(behind(story(2, 'Khai mạc'), 'Khai'), nothingKnown))).toBe('Khai mạc');
  const joined = done(behind(story(2, '', ['Một', 'Hai']), 'Một'), joinCaptions);
  expect(here(joined)).toBe('Một\nHai');
});

test('there is nothing to do where it is so already', () => {
  expect(joinCaptions(story(2, ''))).toBe(false);
  expect(nothingKnown(story(2, '', ['', '']))).toBe(false);
});
