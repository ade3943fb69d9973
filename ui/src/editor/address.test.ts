import { expect, test } from 'vitest';

import { asAddress, isAddress } from './address';

test.each([
  'https://phutho.gov.vn/tin?id=1&trang=2',
  'http://a.vn',
  'HTTPS://A.VN',
  'mailto:toasoan@phutho.gov.vn',
  'tel:+842103846647',
])('%s is an address', (address) => expect(isAddress(address)).toBe(true));

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '/relative',
  'https://',
  'http://a b',
  'https://a\n.vn',
  'java\u0000script:x',
  'vbscript:x',
  '',
])('%j is none', (address) => expect(isAddress(address)).toBe(false));

test.each([
  ['phutho.gov.vn', 'https://phutho.gov.vn'],
  ['  https://phutho.gov.vn ', 'https://phutho.gov.vn'],
  ['phutho.gov.vn/tin/1', 'https://phutho.gov.vn/tin/1'],
  ['toasoan@phutho.gov.vn', 'mailto:toasoan@phutho.gov.vn'],
  ['javascript:alert(1)', null],
  ['một câu', null],
  ['', null],
])('%j is taken for %j', (typed, meant) => expect(asAddress(typed)).toBe(meant));
