import { undo } from 'prosemirror-history';
import { describe, expect, test } from 'vitest';

import { addPlace, movePhoto, removePlace, setCrop, setLayout, toCaption } from './commands';
import { placesOf } from './placement';
import { behind, done, here, select, story, told } from './stories.fixture';

const OWN = ['Một', 'Hai', 'Ba'];

describe('a photo is moved within its figure', () => {
  test('alone where the figure has one caption', () => {
    const after = done(select(story(3, 'Chung'), 1), movePhoto(1));
    expect(told(after)).toEqual(['2', '1', '3', '| Chung']);
    expect(here(after)).toBe('1');
  });

  test('with its caption where it has one', () => {
    const after = done(select(story(3, '', OWN), 3), movePhoto(-1));
    expect(told(after)).toEqual(['1: Một', '3: Ba', '2: Hai', '| ']);
    expect(here(after)).toBe('3');
  });

  test('from its caption, in which the cursor stays', () => {
    const after = done(behind(story(3, '', OWN), 'Ha'), movePhoto(1));
    expect(told(after)).toEqual(['1: Một', '3: Ba', '2: Hai', '| ']);
    expect(here(after)).toBe('Ha');
  });

  test('not beyond the first and the last', () => {
    expect(movePhoto(-1)(select(story(3, ''), 1))).toBe(false);
    expect(movePhoto(1)(select(story(3, '', OWN), 3))).toBe(false);
    expect(movePhoto(1)(behind(story(3, 'Chung'), 'Chung'))).toBe(false);
  });

  test('and back with one undo', () => {
    const before = select(story(3, '', OWN), 2);
    expect(done(done(before, movePhoto(1)), undo).doc.eq(before.doc)).toBe(true);
  });
});

describe('a place', () => {
  test('is added with a caption where each has one', () =>
    expect(told(done(story(2, '', OWN), addPlace))).toEqual(['1: Một', '2: Hai', '–: ', '| ']));

  test('is removed with its own caption', () => {
    const state = story(3, '', OWN);
    expect(told(done(state, removePlace(placesOf(state.doc)[1]?.pos ?? -1)))).toEqual([
      '1: Một',
      '3: Ba',
      '| ',
    ]);
  });

  test('leads to its own caption with Enter, else to that of the figure', () => {
    expect(here(done(select(story(2, '', OWN), 2), toCaption))).toBe('Hai');
    expect(here(done(select(story(2, 'Chung'), 2), toCaption))).toBe('Chung');
  });
});

test('a crop is kept at its place, and none leaves no trace', () => {
  const state = story(2, '');
  const pos = placesOf(state.doc)[1]?.pos ?? -1;
  const crop = { x: 0, y: 1_000, width: 10_000, height: 5_000 };
  const cut = state.apply(setCrop(state.tr, pos, crop));
  expect(placesOf(cut.doc).map((place) => place.crop)).toEqual([null, crop]);
  const whole = cut.apply(setCrop(cut.tr, pos, null));
  expect(JSON.stringify(whole.doc.toJSON())).toBe(JSON.stringify(state.doc.toJSON()));
});

test('the layout is a choice of the figure around the cursor', () => {
  const after = done(behind(story(2, 'Chung'), 'Chung'), setLayout('grid'));
  expect(placesOf(after.doc)[0]?.figure.attrs.layout).toBe('grid');
});
