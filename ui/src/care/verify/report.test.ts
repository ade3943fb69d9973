import { expect, test } from 'vitest';

import { care } from '../../words/care';
import type { VerifyNews } from '../wire';
import { reportOf } from './report';

const news: VerifyNews = {
  job: 1,
  step: 'orphans',
  done: 1,
  of: 1,
  damages: [],
  finished: true,
  stopped: false,
  fault: null,
  checked: { articles: 12, revisions: 40, photos: 5, bytes: 1024 },
};
const damage = (harmless: boolean) => ({
  sentence: { vi: 'thiếu ảnh 3fa9', en: 'photo 3fa9 is missing' },
  harmless,
});
const report = (more: Partial<VerifyNews>) =>
  reportOf({ ...news, ...more }, '14:02 12/1/2026', 'vi', care.vi.verify);

test('a sound archive is reported with what was read', () =>
  expect(report({})).toBe(
    'Tòa Soạn: kiểm tra kho bài lúc 14:02 12/1/2026\n\nKho bài lành lặn. Đã đọc 12 bài, 40 bản đã lưu và 5 ảnh gốc, tất cả 1 KB. Không có gì hỏng, thiếu hay thừa.\n',
  ));

test('every damage is in the report, and what to do', () => {
  const said = report({ damages: [damage(false)] });
  expect(said).toContain('Có một chỗ hỏng:\n- Thiếu ảnh 3fa9\n');
  expect(said).toContain(`1. ${care.vi.verify.whatToDo[0]}`);
  expect(said).not.toContain('lành lặn');
});

test('what is harmless asks for no restoring', () =>
  expect(report({ damages: [damage(true)] })).not.toContain(care.vi.verify.whatToDo[0]));

test('a verification that was stopped never says that the archive is sound', () => {
  const said = report({ stopped: true, checked: null });
  expect(said).toContain(care.vi.verify.stoppedHelp);
  expect(said).not.toContain(care.vi.verify.well);
});
