import { expect, test } from 'vitest';

import type { Concern, ConcernLine, Step } from '../bindings';
import { askedBefore, lacking } from './lacking';

const line = (concern: Concern, stops: Step[]): ConcernLine => ({
  concern,
  sentence: { vi: concern.kind, en: concern.kind },
  weight: 'warning',
  stops,
});
const LACKS = [
  line({ kind: 'headline' }, ['submit', 'approve']),
  line({ kind: 'lead' }, ['approve']),
  line({ kind: 'credit', number: 1 }, []),
];
const kinds = (lines: ConcernLine[]) => lines.map(({ concern }) => concern.kind);

test('a piece without a lead can be submitted, and not be approved', () => {
  const submit = lacking(LACKS, 'submit');
  expect([kinds(submit.needed), kinds(submit.wanted)]).toEqual([['headline'], ['lead', 'credit']]);
  const approve = lacking(LACKS, 'approve');
  expect([kinds(approve.needed), kinds(approve.wanted)]).toEqual([['headline', 'lead'], ['credit']]);
});

test('nobody is asked about a piece against which nothing speaks', () => {
  expect(askedBefore('submit', [])).toBe('nothing');
  expect(askedBefore('submit', LACKS)).toBe('checks');
});

test('whoever returns a piece is asked why', () => expect(askedBefore('return', [])).toBe('reason'));

test('the way out of the house leads through the export', () =>
  expect(askedBefore('export', LACKS)).toBe('export'));
