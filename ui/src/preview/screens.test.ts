import { expect, test } from 'vitest';

import { isScreen, scaleOf } from './screens';

test('a screen is shown smaller where it does not fit, and never larger', () => {
  expect(scaleOf('phone', 500)).toBe(1);
  expect(scaleOf('phone', 195)).toBe(0.5);
  expect(scaleOf('desktop', 320)).toBe(0.25);
});

test('a layout of paper is no screen', () => {
  expect(['phone', 'tablet', 'desktop'].every(isScreen)).toBe(true);
  expect(['portal', 'two', 'archive', ''].some(isScreen)).toBe(false);
});
