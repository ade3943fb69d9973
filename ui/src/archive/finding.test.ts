import { expect, test } from 'vitest';

import {
  appended,
  changed,
  EVERYTHING,
  filterCount,
  isFiltered,
  isSame,
  toggled,
  unfiltered,
} from './finding';
import type { Finding } from './wire';

const asked = (change: Partial<Finding>): Finding => ({ ...EVERYTHING, ...change });

test('an order that the question cannot have gives way to the newest', () => {
  expect(changed(asked({ order: 'headline' }), { text: 'lũ' }).order).toBe('newest');
  expect(changed(asked({ order: 'best', text: 'lũ' }), { text: '' }).order).toBe('newest');
  expect(changed(asked({ order: 'best', text: 'lũ' }), { sections: ['Y tế'] }).order).toBe('best');
});

test('a day takes the place of months, and months that of a day', () => {
  const day = changed(asked({ months: ['2021-01'] }), { from: '2021-01-11', to: '2021-01-11' });
  expect([day.months, day.from]).toEqual([[], '2021-01-11']);
  const month = changed(day, { months: ['2021-02'] });
  expect([month.months, month.from, month.to]).toEqual([['2021-02'], null, null]);
  expect(changed(day, { sections: ['Y tế'] }).from).toBe('2021-01-11');
});

test('spaces around the text and the order leave nothing out', () => {
  expect(isFiltered(asked({ text: '  ', order: 'headline' }))).toBe(false);
  expect(isFiltered(asked({ trashed: true }))).toBe(true);
  expect(isSame(asked({ text: 'lũ ' }), asked({ text: 'lũ', order: 'best' }))).toBe(true);
});

test('filters are counted and let go, the text and the trash are not', () => {
  const narrow = asked({ text: 'lũ', states: ['draft'], from: '2021-01-01', photos: false, trashed: true });
  expect(filterCount(narrow)).toBe(3);
  expect(filterCount(unfiltered(narrow))).toBe(0);
  expect([unfiltered(narrow).text, unfiltered(narrow).trashed]).toEqual(['lũ', true]);
});

test('a filter is set and taken off again', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('an example of the help card goes behind what is typed', () =>
  expect([appended('', 'anh:co'), appended('lũ ', 'anh:co')]).toEqual(['anh:co', 'lũ anh:co']));
