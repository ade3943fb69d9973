import { expect, test } from 'vitest';

import { byGivenName, byName } from './order';

test('names stand in Vietnamese order, đ behind d', () =>
  expect(['Đất Tổ', 'Du lịch', 'Âm nhạc', 'Ẩm thực', 'Dân sinh'].sort(byName)).toEqual([
    'Âm nhạc',
    'Ẩm thực',
    'Dân sinh',
    'Du lịch',
    'Đất Tổ',
  ]));

test('people stand by given name, then by the rest', () =>
  expect(['Trần Văn Hòa', 'Lê Thị Ánh', 'Nguyễn Hòa', 'Vũ Đắc', 'Minh Đức'].sort(byGivenName)).toEqual([
    'Lê Thị Ánh',
    'Vũ Đắc',
    'Minh Đức',
    'Nguyễn Hòa',
    'Trần Văn Hòa',
  ]));
