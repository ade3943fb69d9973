import { expect, test } from 'vitest';

import type { Concern, ConcernLine, ExportLine } from '../bindings';
import { formerReasons, keyOf, reasonsFor, unanswered } from './order';

const line = (concern: Concern): ConcernLine => ({
  concern,
  sentence: { vi: concern.kind, en: concern.kind },
  weight: 'warning',
  stops: [],
});
const CREDIT = line({ kind: 'credit', number: 1 });
const LEAD = line({ kind: 'lead' });

test('a reason goes with the warning it was given for, and with no other', () => {
  const said = { [keyOf(CREDIT.concern)]: ' ảnh tư liệu ' };
  expect(reasonsFor([CREDIT, LEAD], said)).toEqual([{ concern: CREDIT.concern, reason: 'ảnh tư liệu' }]);
  expect(reasonsFor([LEAD], said)).toEqual([]);
  expect(unanswered([CREDIT, LEAD], said)).toBe(LEAD);
  expect(unanswered([CREDIT], said)).toBeUndefined();
});

test('what was said of a photo that has moved since is asked anew', () => {
  const last = { answered: [{ concern: CREDIT.concern, reason: 'ảnh tư liệu' }] } as unknown as ExportLine;
  const said = formerReasons(last);
  expect(unanswered([CREDIT], said)).toBeUndefined();
  const moved = line({ kind: 'credit', number: 2 });
  expect(unanswered([moved], said)).toBe(moved);
  expect(formerReasons(undefined)).toEqual({});
});
