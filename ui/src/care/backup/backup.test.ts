// @vitest-environment jsdom
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { button, FakeDesk, FULL, text } from '../desk.fixture';
import type { Backup, BackupPlan } from '../wire';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const desk = new FakeDesk();
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  ask: (command: string, args?: Record<string, unknown>) => desk.ask(command, args),
  hear: (event: string, heard: (news: never) => void) => desk.hear(event, heard),
}));
const { default: BackupPart } = await import('./BackupPart.svelte');
const { plan } = await import('./plan.svelte');
const { backingUp } = await import('../works');
const { keeping } = await import('../part.svelte');
const { choice } = await import('../restore/choice.svelte');

const backup = (name: string): Backup => ({
  name,
  folder: '/usb',
  time: `${name}T02:00:00Z`,
  bytes: 4096,
  articles: 12,
  photos: 5,
  verified: true,
  lacking: 0,
});
const none: BackupPlan = {
  folder: null,
  daily: true,
  keep: { daily: 7, weekly: 4, monthly: 12 },
  last: null,
  backups: [],
  due: null,
  missed: null,
};
const some: BackupPlan = {
  ...none,
  folder: '/usb',
  last: backup('2026-11-25'),
  backups: [backup('2026-11-25'), backup('2026-11-24')],
};
let jobs = 0;
const news = (more: object) => ({
  job: jobs,
  step: 'photos',
  done: 1,
  of: 4,
  bytes: 0,
  finished: false,
  stopped: false,
  fault: null,
  backup: null,
  unchanged: false,
  ...more,
});

let part: object;
async function open(answers: Parameters<FakeDesk['lay']>[0]) {
  desk.lay({ begin_backup: () => (jobs += 1), stop_backup: () => null, ...answers });
  part = mount(BackupPart, { target: document.body });
  await vi.waitFor(() => expect(text()).not.toContain('Đang đọc kho'));
}
beforeEach(() => {
  document.body.replaceChildren();
  plan.now = null;
  backingUp.dismiss();
});
afterEach(() => unmount(part));

test('without a backup it is taught why there should be one, and where to is asked at once', async () => {
  await open({ backup_plan: () => none, choose_backup_folder: () => some });
  expect(text()).toContain('Ổ đĩa nào rồi cũng hỏng');
  button('Chọn nơi sao lưu…').click();
  await vi.waitFor(() => expect(text()).toContain('2 bản đang giữ'));
});

test('a choice that is given up leaves all as it was', async () => {
  await open({ backup_plan: () => some, choose_backup_folder: () => null });
  button('Đổi nơi khác…').click();
  await vi.waitFor(() => expect(button('Đổi nơi khác…').disabled).toBe(false));
  expect(text()).toContain('/usb');
});

test('while the disk is away nothing can be begun, and why is said', async () => {
  const missed = { vi: 'ổ đĩa không cắm', en: 'the disk is away' };
  await open({ backup_plan: () => ({ ...some, backups: [], missed }) });
  expect(text()).toContain('Ổ đĩa không cắm');
  expect(() => button('Sao lưu ngay')).toThrow();
  desk.answers.backup_plan = () => some;
  button('Thử lại').click();
  await vi.waitFor(() => expect(button('Sao lưu ngay')).toBeDefined());
});

test('one under way shows its step and is stopped by hand; the list is asked for again at the end', async () => {
  await open({ backup_plan: () => some });
  button('Sao lưu ngay').click();
  await vi.waitFor(() => expect(desk.times('begin_backup')).toBe(1));
  desk.tell('backing_up', news({}));
  await tick();
  expect(text()).toContain('Đang sao lưu: Chép ảnh mới');
  expect(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('25');
  button('Dừng').click();
  await vi.waitFor(() => expect(desk.asked).toContainEqual(['stop_backup', { job: jobs }]));
  const before = desk.times('backup_plan');
  desk.tell('backing_up', news({ finished: true, stopped: true }));
  await vi.waitFor(() => expect(text()).toContain('các bản trước còn nguyên'));
  expect(desk.times('backup_plan')).toBe(before + 1);
});

test('a full disk is said in its sentence, and the backup can be begun again', async () => {
  await open({ backup_plan: () => some });
  button('Sao lưu ngay').click();
  await vi.waitFor(() => expect(desk.times('begin_backup')).toBe(1));
  desk.tell('backing_up', news({ finished: true, fault: FULL }));
  await vi.waitFor(() => expect(text()).toContain('Ổ đĩa đã đầy; hãy dọn bớt chỗ'));
  expect(button('Sao lưu ngay').disabled).toBe(false);
});

test('a rule that makes no sense is not kept', async () => {
  await open({
    backup_plan: () => some,
    save_backup_plan: ({ habit }) => ({ ...some, ...(habit as object) }),
  });
  const [daily] = document.querySelectorAll<HTMLInputElement>('[type="number"]');
  const type = async (value: string) => {
    if (!daily) throw new Error('no field');
    daily.value = value;
    daily.dispatchEvent(new Event('change', { bubbles: true }));
    await tick();
  };
  await type('0');
  expect(text()).toContain('Điền số từ 1 đến 99.');
  expect(desk.times('save_backup_plan')).toBe(0);
  await type('10');
  await vi.waitFor(() => expect(text()).toContain('Đã lưu cách giữ'));
  expect(desk.asked.at(-1)).toEqual([
    'save_backup_plan',
    { habit: { daily: true, keep: { daily: 10, weekly: 4, monthly: 12 } } },
  ]);
});

test('a backup of the list is looked into before it is restored', async () => {
  const restorable = {
    token: 't',
    backup: backup('2026-11-24'),
    newest: [],
    sound: true,
    sentence: null,
    others: [],
  };
  await open({ backup_plan: () => some, look_at_backup: () => restorable });
  document.querySelectorAll<HTMLButtonElement>('td button')[1]?.click();
  await vi.waitFor(() => expect(choice.chosen?.token).toBe('t'));
  expect(desk.asked.at(-1)).toEqual(['look_at_backup', { name: '2026-11-24' }]);
  expect(keeping.part).toBe('restore');
});
