import { expect, test } from 'vitest';

import { size } from './size';

test('sizes are told in the unit that a person reads', () => {
  expect(size(0, 'vi')).toBe('0 byte');
  expect(size(999, 'vi')).toBe('999 byte');
  expect(size(1536, 'vi')).toBe('1,5 KB');
  expect(size(640 * 1024 ** 2, 'vi')).toBe('640 MB');
  expect(size(1.44 * 1024 ** 3, 'vi')).toBe('1,4 GB');
  expect(size(1.44 * 1024 ** 3, 'en')).toBe('1.4 GB');
  expect(size(5000 * 1024 ** 4, 'en')).toBe('5,000 TB');
});
