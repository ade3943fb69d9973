import { expect, test } from 'vitest';

import type { ExportOrder } from '../bindings';
import { read, written } from './asked';
import { FORMATS, orderOf } from './order';

const usual = orderOf('package');

test('the form begins with what was asked for last, without the reasons of another piece', () => {
  const asked: ExportOrder = {
    format: 'pdf',
    portal: 'cong-tinh',
    layout: { kind: 'newspaper_page', columns: 'three' },
    reasons: [{ concern: null, reason: 'tin ảnh' }],
    pickup: true,
  };
  expect(read(written(asked), usual)).toEqual({ ...asked, reasons: [] });
  for (const format of FORMATS) {
    expect(read(written({ ...usual, format }), usual).format).toBe(format);
  }
});

test('what says nothing that is known is as usual', () => {
  for (const kept of [
    null,
    '',
    'tờ',
    '{}',
    '[]',
    '{"format":"fax","layout":"four","portal":1,"pickup":"yes"}',
  ]) {
    expect(read(kept, usual)).toEqual(usual);
  }
});
