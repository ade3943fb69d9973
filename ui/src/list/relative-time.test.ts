import { expect, test } from 'vitest';

import { vi } from '../words/vi';
import { relativeTime } from './relative-time';

const now = new Date(2024, 4, 14, 15, 30);
test.each([
  [new Date(2024, 4, 14, 15, 29, 40), 'vừa xong'],
  [new Date(2024, 4, 14, 15, 12), '18 phút trước'],
  [new Date(2024, 4, 14, 9, 40), '09:40'],
  [new Date(2024, 4, 13, 23, 59), 'hôm qua'],
  [new Date(2024, 4, 12, 8, 0), '12/5'],
  [new Date(2023, 4, 12, 8, 0), '12/5/2023'],
])('%s is told as %s', (then, told) => expect(relativeTime(then.toISOString(), now, vi.time)).toBe(told));
