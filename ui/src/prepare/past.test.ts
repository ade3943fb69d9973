import { expect, test } from 'vitest';

import { begun, done, lifted, redone, undone } from './past';

test('what is done in one stroke is undone at once', () => {
  let past = begun(0);
  for (const value of [1, 2, 3]) past = done(past, value, 'slider');
  past = done(lifted(past), 4, 'slider');
  expect(undone(past).now).toBe(3);
  expect(undone(undone(past)).now).toBe(0);
});

test('what is undone is done again, until something else is done', () => {
  const past = done(done(begun('a'), 'b', null), 'c', null);
  expect(redone(undone(past))).toEqual(past);
  expect(redone(redone(undone(undone(past)))).now).toBe('c');
  const other = done(undone(past), 'd', null);
  expect(redone(other)).toEqual(other);
});

test('before the first step there is nothing to undo', () => {
  expect(undone(begun(1))).toEqual(begun(1));
});
