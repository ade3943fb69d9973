import { expect, test } from 'vitest';

import { beside, listBeside } from './beside';

const room = { left: 0, top: 100, right: 800, bottom: 600 };
const box = { width: 200, height: 40 };

test('it stands on the side that is wished, in the middle of the stretch', () => {
  const stretch = { left: 300, right: 500, top: 300, bottom: 320 };
  expect(beside(stretch, box, room, 'above')).toEqual({ left: 300, top: 252 });
  expect(beside(stretch, box, room, 'below')).toEqual({ left: 300, top: 328 });
});

test('it stands on the other side where the first has no room', () => {
  expect(beside({ left: 0, right: 10, top: 120, bottom: 140 }, box, room, 'above')).toEqual({
    left: 8,
    top: 148,
  });
  expect(beside({ left: 790, right: 800, top: 560, bottom: 590 }, box, room, 'below')).toEqual({
    left: 592,
    top: 512,
  });
});

test('it stands nowhere rather than over the stretch', () =>
  expect(beside({ left: 0, right: 800, top: 110, bottom: 590 }, box, room, 'above')).toBeNull());

test('a list stands where there is more room and takes no more than that', () => {
  const list = { width: 200, height: 300 };
  const at = (top: number) => listBeside({ left: 50, right: 50, top, bottom: top + 20 }, list, room);
  expect(at(200)).toEqual({ left: 50, under: true, edge: 228, height: 300 });
  expect(at(500)).toEqual({ left: 50, under: false, edge: 492, height: 300 });
  expect(at(345)).toEqual({ left: 50, under: false, edge: 337, height: 229 });
});
