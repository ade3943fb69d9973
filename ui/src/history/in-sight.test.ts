import { expect, test } from 'vitest';

import { inSight, toSee } from './in-sight';

test('of five hundred lines some twenty are drawn, wherever one is', () => {
  expect(inSight(0, 600, 60, 500)).toEqual({ from: 0, to: 16 });
  expect(inSight(6000, 600, 60, 500)).toEqual({ from: 94, to: 116 });
  expect(inSight(29_400, 600, 60, 500)).toEqual({ from: 484, to: 500 });
});

test('a short history is drawn whole, an empty one not at all', () => {
  expect(inSight(0, 600, 60, 3)).toEqual({ from: 0, to: 3 });
  expect(inSight(0, 600, 60, 0)).toEqual({ from: 0, to: 0 });
});

test('a list that has just become short is not scrolled past its end', () =>
  expect(inSight(6000, 600, 60, 3)).toEqual({ from: 3, to: 3 }));

test('the list scrolls just as far as it takes to see a line whole', () => {
  expect([toSee(0, 100, 600, 60), toSee(3, 100, 600, 60), toSee(12, 100, 600, 60)]).toEqual([0, null, 180]);
});
