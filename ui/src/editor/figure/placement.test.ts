import { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';

import type { PhotoInfo } from '../../bindings';
import { readDocument } from '../schema';
import { emptyPlace, removePlace, setCrop } from './commands';
import { placesOf, plan, type Target } from './placement';
import { isToBeAsked, placePhotos } from './placing';
import { info } from './stories.fixture';
import { figureText, setField } from './words';

describe('the plan', () => {
  /** `places`: one letter each, F filled, E empty. */
  function check(places: string, photos: number, target: Target, fills: [number, number][], over: number[]) {
    const found = plan(
      [...places].map((place) => place === 'F'),
      photos,
      target,
    );
    expect(found).toEqual({ fills: fills.map(([place, photo]) => ({ place, photo })), over });
  }
  const page: Target = { over: 'page' };
  const at = (place: number): Target => ({ over: 'place', place });

  test('beside the places, the empty ones are filled in reading order', () =>
    check(
      'EFEE',
      2,
      page,
      [
        [0, 0],
        [2, 1],
      ],
      [],
    ));
  test('what no place is left for becomes figures', () => check('FE', 3, page, [[1, 0]], [1, 2]));
  test('a page without places takes all as figures', () => check('', 2, page, [], [0, 1]));
  test('an empty place takes the first photo', () => check('EEE', 1, at(1), [[1, 0]], []));
  test('a filled place gives its photo up for the first', () => check('FF', 1, at(0), [[0, 0]], []));
  test('the rest go on into the empty places behind, never before', () =>
    check(
      'EFEFE',
      4,
      at(1),
      [
        [1, 0],
        [2, 1],
        [4, 2],
      ],
      [3],
    ));
  test('no photo changes nothing', () => check('EE', 0, at(0), [], []));
});

type Written = { photo?: PhotoInfo; alt?: string; caption?: string; credit?: string };
const text = (said?: string) => (said ? { content: [{ type: 'text', text: said }] } : {});

function page(...figures: Written[]): EditorState {
  const content = figures.map(({ photo, alt = '', caption, credit }) => ({
    type: 'figure',
    attrs: { layout: 'column' },
    content: [
      { type: 'photo', attrs: { photo: photo?.id ?? null, alt } },
      { type: 'caption', ...text(caption) },
      { type: 'credit', ...text(credit) },
    ],
  }));
  const opening = [{ type: 'kicker' }, { type: 'headline' }, { type: 'lead' }];
  return EditorState.create({
    doc: readDocument({ type: 'doc', content: [...opening, ...content, { type: 'paragraph' }] }),
  });
}

function written(state: EditorState): Written[] {
  return placesOf(state.doc).map(({ photo, alt, figure }) => ({
    photo: photo === null ? undefined : info(Number(photo[0])),
    alt,
    caption: figureText(figure, 'caption'),
    credit: figureText(figure, 'credit'),
  }));
}

const posOf = (state: EditorState, number: number) => placesOf(state.doc)[number - 1]?.pos ?? -1;

describe('photos on the page', () => {
  test('an empty place takes what the photo says of itself', () => {
    const state = page({});
    const after = state.apply(placePhotos(state, [info(1)], { place: posOf(state, 1) }));
    expect(written(after)).toEqual([
      { photo: info(1), alt: 'mô tả 1', caption: 'chú thích 1', credit: 'nguồn 1' },
    ]);
  });

  test('what a person wrote in an empty place stays', () => {
    const state = page({ caption: 'Quang cảnh hội nghị' });
    const after = state.apply(placePhotos(state, [info(1)], { place: posOf(state, 1) }));
    expect(written(after)[0]).toMatchObject({
      caption: 'Quang cảnh hội nghị',
      credit: 'nguồn 1',
      alt: 'mô tả 1',
    });
  });

  const taken = { photo: info(1), caption: 'Viết tay', credit: 'nguồn 1', alt: 'mô tả 1' };

  test('a photo that takes another’s place leaves caption and credit and says itself what is to be seen', () => {
    const state = page(taken);
    const after = state.apply(placePhotos(state, [info(2)], { place: posOf(state, 1) }));
    expect(written(after)).toEqual([{ ...taken, photo: info(2), alt: 'mô tả 2' }]);
  });

  test('where a person wants it, it brings its own caption and credit, empty ones too', () => {
    const state = page(taken);
    const photo = info(2, { credit: '' });
    const after = state.apply(placePhotos(state, [photo], { place: posOf(state, 1) }, 'photo'));
    expect(written(after)).toEqual([{ photo: info(2), caption: 'chú thích 2', credit: '', alt: 'mô tả 2' }]);
  });

  test('a photo takes the crop of the one before it off the page', () => {
    let state = page(taken);
    const place = posOf(state, 1);
    state = state.apply(setCrop(state.tr, place, { x: 0, y: 0, width: 10_000, height: 5_000 }));
    state = state.apply(placePhotos(state, [info(2)], { place }));
    expect(placesOf(state.doc)[0]?.crop).toBeNull();
  });

  test('it is asked whose words stand there, where there are others', () => {
    const asked = (figure: Written, photo: PhotoInfo) => {
      const state = page(figure);
      return isToBeAsked(state, [photo], { place: posOf(state, 1) });
    };
    expect(asked(taken, info(2))).toBe(true);
    expect(asked(taken, info(1))).toBe(false);
    expect(
      asked({ ...taken, caption: 'như nhau' }, info(2, { caption: 'như nhau', credit: 'nguồn 1' })),
    ).toBe(false);
    expect(asked({ photo: info(1) }, info(2))).toBe(false);
    expect(asked({ caption: 'Chỗ để dành' }, info(2))).toBe(false);
  });

  test('five photos fill two places and the rest stand at the drop in their order', () => {
    const state = page({}, {});
    const photos = [1, 2, 3, 4, 5].map((n) => info(n));
    const after = state.apply(placePhotos(state, photos, { place: posOf(state, 1) }));
    expect(written(after).map(({ photo }) => photo?.name)).toEqual([
      '1.jpg',
      '3.jpg',
      '4.jpg',
      '5.jpg',
      '2.jpg',
    ]);
    readDocument(after.doc.toJSON());
  });

  test('a photo let go between blocks becomes a figure there', () => {
    const state = page();
    const after = state.apply(placePhotos(state, [info(1)], { between: 6 }));
    expect(after.doc.child(3).type.name).toBe('figure');
  });

  test('taking the photo out leaves the place with its caption', () => {
    let state = page({ photo: info(1), caption: 'Giữ lại', alt: 'mô tả 1' });
    emptyPlace(posOf(state, 1))(state, (tr) => (state = state.apply(tr)));
    expect(written(state)).toEqual([{ photo: undefined, alt: '', caption: 'Giữ lại', credit: '' }]);
  });

  test('with its last place goes the figure', () => {
    let state = page({ caption: 'Bỏ đi' });
    removePlace(posOf(state, 1))(state, (tr) => (state = state.apply(tr)));
    expect(state.doc.childCount).toBe(4);
  });

  test('a field changes only where it differs, so that marks around it stay', () => {
    const state = page({ caption: 'Quang cảnh hội nghị' });
    const { figurePos } = placesOf(state.doc)[0] ?? { figurePos: -1 };
    const tr = setField(state.tr, figurePos, 'caption', 'Quang cảnh buổi hội nghị');
    expect(tr.steps).toHaveLength(1);
    expect(JSON.stringify(tr.steps[0]?.toJSON())).not.toContain('Quang');
    expect(written(state.apply(tr))[0]?.caption).toBe('Quang cảnh buổi hội nghị');
  });
});
