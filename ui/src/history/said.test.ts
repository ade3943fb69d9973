import { expect, test } from 'vitest';

import type { ComparedBlock, Run } from '../bindings';
import { vi } from '../words/vi';
import { factRuns, figureRuns } from './said';

const fact = (name: string, older: string, newer: string): ComparedBlock => ({
  kind: 'fact',
  name,
  older,
  newer,
  runs: [{ change: 'same', text: 'chữ' }],
  moved: false,
  changed: true,
});
const said = (name: string, older: string, newer: string) =>
  factRuns(fact(name, older, newer), vi)
    .map(({ text }) => text)
    .join('');

test.each([
  ['priority', 'normal', 'urgent', 'Bình thường → Khẩn'],
  ['event_date', '', '2021-01-11', 'để trống → 11/1/2021'],
  ['language', 'vi', 'en', 'Tiếng Việt → English'],
  ['embargo', '', '2026-01-12T11:00:00Z', 'để trống → Cấm vận đến 18:00 ngày 12/1/2026'],
  ['authors', 'Thanh Hòa · text', 'Thanh Hòa · photo', 'Thanh Hòa (Viết bài) → Thanh Hòa (Chụp ảnh)'],
  ['section', '', 'Chính trị', 'để trống → Chính trị'],
])('%s is told as people read it', (name, older, newer, expected) =>
  expect(said(name, older, newer)).toBe(expected),
);

test('text is told word by word', () => expect(said('note', 'chữ', 'chữ khác')).toBe('chữ'));

test('a photo in a figure is a photo, and brackets in a caption stay', () => {
  const runs: Run[] = [
    { change: 'same', text: '[' },
    { change: 'removed', text: '–' },
    { change: 'added', text: 'ca978112' },
    { change: 'same', text: '] Bến thuyền\nQuang cảnh [chiều]' },
  ];
  expect(figureRuns(runs)).toEqual([
    { change: 'removed', text: '', photo: '' },
    { change: 'added', text: '', photo: 'ca978112' },
    { change: 'same', text: ' Bến thuyền' },
    { change: 'same', text: '\n' },
    { change: 'same', text: 'Quang cảnh ' },
    { change: 'same', text: '[' },
    { change: 'same', text: 'chiều' },
    { change: 'same', text: ']' },
  ]);
});
