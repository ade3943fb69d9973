import { expect, test } from 'vitest';

import type { Rules, Standard } from '../bindings';
import { above, counted, setOf, SILENT, weigh, withSet } from './sets';

const USUAL = {
  headline: { least: 0, most: 30 },
  lead: { least: 0, most: 100 },
  photo_width: 800,
  weights: { credit: 'warning', lead: 'warning' },
} as unknown as Standard;
const RULES: Rules = {
  house: { ...SILENT, headline: { least: 3, most: 18 }, weights: { credit: 'off' } },
  sections: {},
};

test('a section says what differs from the house, and the house what differs from what is usual', () => {
  expect(above(RULES, USUAL, null).headline.most).toBe(30);
  expect(above(RULES, USUAL, 'Tin vắn').headline.most).toBe(18);
  expect(above(RULES, USUAL, 'Tin vắn').weight('credit')).toBe('off');
  expect(above(RULES, USUAL, 'Tin vắn').weight('lead')).toBe('warning');
});

test('what is weighed is said, and taken back leaves the word to what is above', () => {
  const said = withSet(RULES, 'Tin vắn', weigh(setOf(RULES, 'Tin vắn'), 'lead', 'off'));
  expect(said.sections['Tin vắn']?.weights).toEqual({ lead: 'off' });
  expect(weigh(setOf(said, 'Tin vắn'), 'lead', null)).toEqual(SILENT);
  expect(said.house).toBe(RULES.house);
});

test('what is no number is nothing', () => {
  expect([' 12 ', '', 'x', '-1', '2.6'].map(counted)).toEqual([12, null, null, null, 3]);
});
