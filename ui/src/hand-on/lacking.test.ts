import { expect, test } from 'vitest';

import type { Lack, LackLine, Step } from '../bindings';
import { askedBefore, lacking } from './lacking';

const line = (lack: Lack, stops: Step[]): LackLine => ({
  lack,
  sentence: { vi: lack.kind, en: lack.kind },
  stops_the_press: false,
  stops,
});
const LACKS = [
  line({ kind: 'headline' }, ['submit', 'approve']),
  line({ kind: 'lead' }, ['approve']),
  line({ kind: 'credit', number: 1 }, []),
];
const kinds = (lines: LackLine[]) => lines.map(({ lack }) => lack.kind);

test('a piece without a lead can be submitted, and not be approved', () => {
  const submit = lacking(LACKS, 'submit');
  expect([kinds(submit.needed), kinds(submit.wanted)]).toEqual([['headline'], ['lead', 'credit']]);
  const approve = lacking(LACKS, 'approve');
  expect([kinds(approve.needed), kinds(approve.wanted)]).toEqual([['headline', 'lead'], ['credit']]);
});

test('nobody is asked about a piece that lacks nothing', () => {
  expect(askedBefore('submit', [])).toBe('nothing');
  expect(askedBefore('submit', LACKS)).toBe('lacks');
});

test('whoever returns a piece is asked why', () => expect(askedBefore('return', [])).toBe('reason'));

test('the way out of the house leads through the export', () =>
  expect(askedBefore('export', LACKS)).toBe('export'));
