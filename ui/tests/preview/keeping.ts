/** The keeping of the archive on the desk of cardboard: its counts, backups, trash, and long work that moves. */

import type { Failed, Sentence } from '../../src/bindings';
import type { Backup, BackupPlan, Restorable, Statistics } from '../../src/care/wire';
import { kept, scene } from './scene';

const told = (vi: string, en: string): Sentence => ({ vi, en });
const SECTIONS = ['Chính trị', 'Kinh tế', 'Xã hội', 'Văn hóa', 'Giáo dục', 'Y tế', 'Chuyển đổi số', ''];
const GB = 1024 ** 3;

/** Much the same every time. */
const some = (seed: number) => {
  const x = Math.sin(seed * 12.9898) * 43758.5453;
  return x - Math.floor(x);
};

function statistics(): Statistics {
  const years = scene.years ?? 6;
  const empty = scene.empty === true;
  const months = Array.from({ length: empty ? 0 : years * 12 - 1 }, (_, index) => {
    const year = 2027 - years + Math.floor(index / 12);
    return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
  const by_month = months.flatMap((month, index) =>
    SECTIONS.map((section, place) => {
      const articles = Math.round((60 + index / 2) * (0.6 + some(index * 9 + place)) * (1 / (place + 1.4)));
      return { month, section, articles, words: articles * 420 };
    }),
  );
  const growth = months.map((month, index) => ({
    month,
    bytes: (1.2 + some(index)) * GB,
    photos: Math.round(200 + 300 * some(index)),
  }));
  const articles = by_month.reduce((sum, row) => sum + row.articles, 0);
  return {
    articles,
    trashed: empty ? 0 : 12,
    words: articles * 420,
    photos: growth.reduce((sum, { photos }) => sum + photos, 0),
    photo_bytes: growth.reduce((sum, { bytes }) => sum + bytes, 0),
    database_bytes: empty ? 81920 : 0.9 * GB,
    revisions: articles * 4,
    by_month,
    by_state: [
      { value: 'draft', articles: 31 },
      { value: 'submitted', articles: 4 },
      { value: 'editing', articles: 2 },
      { value: 'returned', articles: 1 },
      { value: 'approved', articles: 6 },
      { value: 'exported', articles: Math.max(0, articles - 44) },
    ],
    growth,
    free_bytes: scene.diskLow ? 2.1 * GB : 212 * GB,
  };
}

const backup = (days: number): Backup => {
  const time = new Date(Date.now() - days * 86_400_000 - 3_600_000);
  return {
    name: time.toISOString().slice(0, 10),
    folder: `/media/thanhhoa/SAO LUU/Tòa Soạn/${time.toISOString().slice(0, 10)}`,
    time: time.toISOString(),
    bytes: (118 - days / 9) * GB,
    articles: 11_240 - days * 9,
    photos: 25_310 - days * 14,
    verified: days !== 2,
    lacking: days === 27 ? 2 : 0,
  };
};
const backups = [0, 1, 2, 3, 4, 5, 6, 13, 20, 27, 55, 86, 117, 148, 179].map((days) =>
  backup(days + (scene.backupAway ? 3 : 0)),
);
let plan: BackupPlan = {
  folder: scene.noBackup || scene.empty ? null : '/media/thanhhoa/SAO LUU/Tòa Soạn',
  daily: true,
  keep: { daily: 7, weekly: 4, monthly: 12 },
  last: scene.noBackup || scene.empty ? null : (backups[0] ?? null),
  backups: scene.noBackup || scene.empty || scene.backupAway ? [] : backups,
  due:
    scene.noBackup || scene.empty
      ? null
      : new Date(Date.now() + (scene.backupAway ? -2 : 0.8) * 86_400_000).toISOString(),
  missed: scene.backupAway
    ? told(
        'ổ đĩa của /media/thanhhoa/SAO LUU không cắm vào máy; hãy cắm lại để sao lưu',
        'the disk of /media/thanhhoa/SAO LUU is not plugged in; plug it in to back up',
      )
    : null,
};

const full: Failed = {
  code: 'archive',
  message: told(
    'không ghi được vào /media/thanhhoa/SAO LUU: ổ đĩa đã đầy; hãy dọn bớt chỗ rồi sao lưu lại, các bản trước còn nguyên',
    '/media/thanhhoa/SAO LUU cannot be written: the disk is full; make room and back up again, earlier backups are whole',
  ),
  details: 'os error 28',
};

/** `at`: the step in which it is found. */
const DAMAGES = [
  {
    at: 5,
    harmless: false,
    sentence: told(
      'ảnh gốc “ben-thuyen.jpg” ở photos/3f/3fa9…jpg không còn như lúc lấy vào; hãy đưa ảnh vào lại, hoặc lấy tệp từ bản sao lưu',
      'the original of photo "ben-thuyen.jpg" at photos/3f/3fa9….jpg is not as it was taken in; bring the photo in again, or take the file from a backup',
    ),
  },
  {
    at: 5,
    harmless: false,
    sentence: told(
      'thiếu ảnh gốc “le-hoi.jpg” ở photos/b1/b1c0…jpg; hãy đưa ảnh vào lại, hoặc lấy tệp từ bản sao lưu',
      'the original of photo "le-hoi.jpg" is missing at photos/b1/b1c0….jpg; bring the photo in again, or take the file from a backup',
    ),
  },
  {
    at: 4,
    harmless: true,
    sentence: told(
      'chỉ mục tìm kiếm không khớp với các bài ở 3 chỗ; không mất gì: hãy dựng lại',
      'the search index does not agree with the articles in 3 places; nothing is lost: build it anew',
    ),
  },
];

let jobs = 0;
const stops = new Set<number>();
type Step = { step?: string; of: number };

/** Long work: `event` tells of every step, as fast as the scene wants it. */
function work(
  event: string,
  steps: Step[],
  more: (at: { last: boolean; step: number; done: number }) => object,
) {
  jobs += 1;
  const job = jobs;
  const wait = () => new Promise((done) => setTimeout(done, scene.workSlow ? 500 : 40));
  const tell = (news: object) =>
    window.desk.emit(event, { job, finished: false, stopped: false, fault: null, ...news });
  void (async () => {
    let at = steps[0];
    for (const [index, step] of steps.entries()) {
      at = step;
      const { of } = step;
      for (let done = 0; done < of; done += Math.ceil(of / 12)) {
        tell({ ...step, done, ...more({ last: false, step: index, done }) });
        await wait();
        if (stops.has(job)) {
          tell({ ...step, done, ...more({ last: true, step: index, done }), finished: true, stopped: true });
          return;
        }
      }
    }
    const end = at?.of ?? 0;
    const fails = scene.workFails ? { fault: full } : {};
    tell({
      ...at,
      done: end,
      ...more({ last: true, step: steps.length, done: end }),
      finished: true,
      ...fails,
    });
  })();
  return job;
}
const stop = ({ job }: Record<string, unknown>) => {
  stops.add(Number(job));
  return null;
};

let emptied = scene.empty === true;

const restorable = (name: unknown): Restorable => ({
  token: String(name),
  backup: backups.find((one) => one.name === name) ?? backup(3),
  newest: kept.slice(0, 6).map(({ row }) => ({ headline: row.headline, changed: row.changed })),
  sound: !scene.damaged,
  sentence: scene.damaged ? (DAMAGES[1]?.sentence ?? null) : null,
  others: backups.filter((one) => one.name !== name),
});

export const keeping: Record<string, (args: Record<string, unknown>) => unknown> = {
  statistics: async () => {
    if (scene.careFails) throw full;
    if (scene.workSlow) await new Promise((done) => setTimeout(done, 2000));
    return statistics();
  },
  begin_verifying: () =>
    work(
      'verifying',
      ['pages', 'references', 'revisions', 'drafts', 'index', 'photos', 'orphans'].map((step, index) => ({
        step,
        of: [28_000, 12, 44_960, 31, 11_240, 25_310, 25_310][index] ?? 1,
      })),
      ({ last, step, done }) => ({
        // Each once, in the step where it is found.
        damages: DAMAGES.filter(({ at }) => scene.damaged && done === 0 && at === step).map(
          ({ harmless, sentence }) => ({ harmless, sentence }),
        ),
        checked: last ? { articles: 11_240, revisions: 44_960, photos: 25_310, bytes: 118 * GB } : null,
      }),
    ),
  stop_verifying: stop,
  rebuild_index: () => new Promise((done) => setTimeout(() => done(null), 400)),
  backup_plan: () => plan,
  save_backup_plan: ({ habit }) => (plan = { ...plan, ...(habit as object) } as BackupPlan),
  choose_backup_folder: () => (plan = { ...plan, folder: '/media/thanhhoa/SAO LUU/Tòa Soạn', missed: null }),
  begin_backup: () =>
    work(
      'backing_up',
      [
        { step: 'database', of: 220 },
        { step: 'photos', of: 316 },
        { step: 'verifying', of: 316 },
        { step: 'pruning', of: 1 },
      ],
      ({ last, step, done }) => ({
        bytes: step === 0 ? done * 4_000_000 : 900_000_000 + done * 5_000_000,
        backup: last && !scene.workFails ? backup(0) : null,
        unchanged: false,
      }),
    ),
  stop_backup: stop,
  choose_backup_to_restore: () => restorable(backups[3]?.name),
  look_at_backup: ({ name }) => restorable(name),
  begin_restoring: () =>
    work(
      'restoring',
      [
        { step: 'reading', of: 220 },
        { step: 'photos', of: 25_268 },
        { step: 'verifying', of: 25_268 },
      ],
      ({ last }) => ({
        folder: last ? '/home/thanhhoa/Tài liệu/Kho phục hồi 25-11' : null,
        damages: [],
      }),
    ),
  stop_restoring: stop,
  use_archive: () => null,
  trash_contents: () =>
    emptied
      ? { articles: [], photos: 0, bytes: 0 }
      : {
          articles: Array.from({ length: scene.longTrash ? 400 : 6 }, (_, index) => {
            const { row } = kept[index % kept.length] ?? {};
            const id = `${row?.id}-${index}`;
            return { row: { ...row, id, trashed: row?.changed }, kept: index % 3 === 2 };
          }),
          photos: 37,
          bytes: 0.21 * GB,
        },
  empty_trash: async () => {
    if (scene.careFails) throw full;
    await new Promise((done) => setTimeout(done, 300));
    emptied = true;
    return { articles: 4, photos: 37, bytes: 0.21 * GB, kept: 2 };
  },
  export_archive: () =>
    work(
      'open_form',
      [
        { step: 'articles', of: 11_240 },
        { step: 'photos', of: 25_310 },
      ],
      ({ last }) => ({
        way: 'out',
        folder: last ? '/media/thanhhoa/LUU TRU/toa-soan-2026' : null,
        lacking: scene.damaged && last ? ['ben-thuyen.jpg', 'le-hoi.jpg'] : [],
      }),
    ),
  import_archive: () =>
    work(
      'open_form',
      ['articles', 'photos', 'index'].map((step) => ({ step, of: 11_240 })),
      ({ last }) => ({ way: 'in', folder: last ? '/home/thanhhoa/Kho dựng lại' : null, lacking: [] }),
    ),
  stop_open_form: stop,
  opening_fault: () =>
    scene.noDesk
      ? {
          sentence: told(
            'tệp toasoan.db bị hỏng ở trang 118; hãy phục hồi từ bản sao lưu hoặc cứu phần còn đọc được',
            'toasoan.db is damaged at page 118; restore a backup or save what can be read',
          ),
          details: 'database disk image is malformed',
          folder: '/home/thanhhoa/.local/share/toasoan',
          repairable: true,
        }
      : null,
  begin_repairing: () =>
    work(
      'repairing',
      [
        { step: 'reading', of: 28_000 },
        { step: 'rows', of: 11_238 },
        { step: 'photos', of: 25_310 },
        { step: 'index', of: 11_238 },
        { step: 'verifying', of: 25_310 },
      ],
      ({ last }) => ({
        losses:
          last && scene.damaged
            ? [
                told(
                  'mất 2 bản đã lưu của bài “Khai mạc Lễ hội hoa ban”',
                  'two revisions of “Khai mạc Lễ hội hoa ban” are lost',
                ),
              ]
            : [],
        recovered: last
          ? { articles: 11_238, revisions: 44_951, drafts: 30, photos: 25_310, people: 211 }
          : null,
        folder: last ? '/home/thanhhoa/Tài liệu/Kho đã cứu' : null,
      }),
    ),
  stop_repairing: stop,
  choose_to_bring: async ({ kind }) => {
    const of = 48_211;
    for (let read = 0; read < of; read += Math.ceil(of / 8)) {
      window.desk.emit('planning', { read, of: read > of / 3 ? of : null });
      await new Promise((done) => setTimeout(done, scene.workSlow ? 700 : 30));
    }
    return {
      plan: 'p',
      source:
        kind === 'folder'
          ? '/media/thanhhoa/KHO CU/bai viet 2009-2020'
          : '/home/thanhhoa/Tải về/phutho.wordpress.2026-11-24.xml',
      kind: kind === 'folder' ? 'folder' : 'wxr',
      found: of,
      fresh: 46_920,
      doubles: 1_273,
      refused: Array.from({ length: 18 }, (_, index) => ({
        file: `2011/bao cao ${index + 1}.doc`,
        sentence: told(
          'tệp Word 97 có mật khẩu; hãy gỡ mật khẩu rồi đưa vào lại',
          'this Word 97 file has a password; remove it and bring it in again',
        ),
      })),
      losses: [
        {
          what: told(
            'bảng trong bảng được trải thành đoạn văn',
            'tables within tables were laid out as paragraphs',
          ),
          times: 214,
        },
        {
          what: told('ảnh nằm trên mạng không được tải về', 'pictures on the network were not fetched'),
          times: 9_310,
        },
        { what: told('mã nhúng video được bỏ', 'embedded video was left out'), times: 77 },
      ],
      first: Array.from({ length: 20 }, (_, index) => ({
        headline: kept[index % Math.max(1, kept.length)]?.row.headline ?? '',
        day: index === 4 ? null : `2009-03-${String(index + 2).padStart(2, '0')}`,
        section: SECTIONS[index % SECTIONS.length] ?? '',
      })),
      resumed: scene.resumed ? 12_000 : 0,
      refusals: 18,
      photos: kind === 'folder' ? 31_240 : 0,
    };
  },
  stop_planning: () => null,
  begin_bringing: () =>
    work('bringing', [{ of: 46_920 }], ({ last, done }) => {
      const failures =
        done > 9000
          ? [
              {
                file: '2014/tin 88.html',
                sentence: told('không có tít và không có chữ nào', 'there is neither headline nor text'),
              },
            ]
          : [];
      return {
        articles: done - failures.length,
        doubles: Math.floor(done / 900),
        failures,
        refusals: failures.length,
        rate: 2_310.4,
        report: last
          ? {
              articles: done - failures.length,
              lost: 1,
              doubles: 52,
              failures,
              losses: [
                {
                  headline: 'Khai mạc Lễ hội hoa ban',
                  sentence: told('mã nhúng video được bỏ', 'embedded video was left out'),
                },
              ],
            }
          : null,
      };
    }),
  stop_bringing: stop,
  choose_bringing_pictures: () => null,
  save_bringing_report: () => 'bao-cao-dua-vao.csv',
};
