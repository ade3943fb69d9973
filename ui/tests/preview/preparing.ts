/** What the desk of cardboard answers of preparing photos, sending them out and comparing their fields. */

import type { FieldCompared } from '../../src/photos/fields/wire';
import { frameOf, PLAIN } from '../../src/prepare/recipe';
import { pixelsOf } from '../../src/prepare/ratio';
import { whole } from '../../src/prepare/box';
import type { PhotoInfo, PhotoWords, Recipe, Tone } from '../../src/prepare/wire';
import type { Sending, SendReport } from '../../src/sending/wire';
import { hex } from './pieces';

const words: PhotoWords = {
  title: '',
  headline: '',
  caption: 'Đồng chí Trịnh Hùng Sơn - TUV, Giám đốc Sở Thông tin và Truyền thông phát biểu kết luận hội nghị',
  caption_writer: 'Thanh Hòa',
  creators: ['Thanh Hòa', 'Nguyễn Thị Hồng Thúy'],
  job_title: 'Phóng viên ảnh',
  credit: 'Cổng Thông tin điện tử tỉnh Phú Thọ',
  source: 'PhuthoPortal',
  copyright: '© Cổng Thông tin điện tử tỉnh Phú Thọ',
  usage_terms: '',
  keywords: ['nghị quyết', 'chuyển đổi số', 'đại hội'],
  taken: '2021-01-11T08:31:00',
  sublocation: 'Hội trường Sở Thông tin và Truyền thông',
  city: 'Việt Trì',
  province: 'Phú Thọ',
  country: 'Việt Nam',
  country_code: 'VNM',
  instructions: '',
  job_id: '',
  alt: '',
  extended_description: '',
  persons: ['Trịnh Hùng Sơn'],
  event: 'Hội nghị học tập, quán triệt Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX',
  digital_source_type: '',
};

/** `number`: 1 to 5, whose picture it is. */
export function photoOf(number: number, width: number, height: number, name: string): PhotoInfo {
  return {
    id: hex(number),
    name,
    width,
    height,
    original_width: width,
    original_height: height,
    media_type: 'jpeg',
    size: 7_340_032,
    added: '2026-11-25T02:00:00Z',
    taken: words.taken,
    words,
    rating: 3,
    label: null,
    recipe: PLAIN,
    uses: 0,
    trashed: false,
    warnings: [],
  };
}
const prepared = new Map<string, PhotoInfo>();
export const know = (photo: PhotoInfo) => prepared.set(photo.id, photo);

const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const encoded = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
/** Near enough to the darkroom's for the eye. */
function curves(tone: Tone) {
  const { exposure, contrast, temperature, tint } = tone;
  const middle = encoded(0.18);
  return [0.35 * temperature, -0.35 * tint, -0.45 * temperature].map((gain) =>
    Array.from({ length: 256 }, (_, level) => {
      const light = linear(level / 255) * 2 ** (exposure / 100 + gain / 100);
      const bent = encoded(Math.min(1, light));
      const steep = 2 ** ((0.8 * contrast) / 100);
      const out =
        bent < middle
          ? middle * (bent / middle) ** steep
          : 1 - (1 - middle) * ((1 - bent) / (1 - middle)) ** steep;
      return Math.round(Math.max(0, Math.min(1, out)) * 255);
    }),
  );
}

const row = (
  field: FieldCompared['field'],
  xmp: string | null,
  iim: string | null,
  exif: string | null,
  archive: string | null,
  article: string | null = null,
): FieldCompared => ({ field, xmp, iim, exif, repaired: null, archive, article });
const fields = (article: boolean): FieldCompared[] => [
  row('title', null, null, null, null),
  row('headline', null, null, null, null),
  row(
    'caption',
    'Quang cảnh hội nghị',
    'Quang cảnh hội nghị',
    'OLYMPUS DIGITAL CAMERA',
    words.caption,
    article ? `${words.caption}; bên phải là đồng chí Nguyễn Thị Hồng Thúy - Phó Giám đốc Sở` : null,
  ),
  row('caption_writer', null, null, null, words.caption_writer),
  row('creators', 'Thanh Hòa', 'Thanh Hòa', 'Thanh Hòa', 'Thanh Hòa; Nguyễn Thị Hồng Thúy'),
  row('job_title', null, null, null, words.job_title),
  row('credit', words.credit, 'Cổng Thông tin điện tử', null, words.credit, article ? words.credit : null),
  row('source', words.source, words.source, null, words.source),
  row('copyright', words.copyright, words.copyright, words.copyright, words.copyright),
  row('usage_terms', null, null, null, null),
  row('keywords', 'nghị quyết; chuyển đổi số', 'nghị quyết; chuyển đổi số', null, words.keywords.join('; ')),
  row('taken', '2021-01-11T08:31:00', '2021-01-11T08:31:00', '2021-01-11T08:31:00', '2021-01-11T08:31:00'),
  row('sublocation', null, null, null, words.sublocation),
  row('city', words.city, words.city, null, words.city),
  row('province', words.province, words.province, null, words.province),
  row('country', words.country, words.country, null, words.country),
  row('country_code', 'VNM', 'VNM', null, 'VNM'),
  row('instructions', null, null, null, null),
  row('job_id', null, null, null, null),
  row(
    'alt',
    null,
    null,
    null,
    null,
    article ? 'Người đàn ông mặc áo vest đứng phát biểu trên bục, phía sau là phông đỏ và cờ Tổ quốc' : null,
  ),
  row('extended_description', null, null, null, null),
  row('persons', null, null, null, words.persons.join('; ')),
  row('event', null, null, null, words.event),
  row('digital_source_type', null, null, null, null),
];

const slug = (said: string) =>
  said
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replace(/[^\w{}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
const nameOf = (pattern: string, index: number) =>
  slug(
    pattern
      .replaceAll(/\{(?:ngày|date)\}/gu, '2021-01-11')
      .replaceAll('{nơi}', 'Việt Trì')
      .replaceAll('{sự kiện}', words.event)
      .replaceAll('{tác giả}', 'Thanh Hòa')
      .replaceAll('{số}', String(index + 1).padStart(3, '0'))
      .replaceAll('{tên}', `DSC_48${10 + index}`),
  ) || `anh-${index + 1}`;

let stopped = false;

async function send(ids: string[], sending: Sending): Promise<SendReport> {
  stopped = false;
  const { scene } = window.desk;
  const files: string[] = [];
  for (const [index] of ids.entries()) {
    window.desk.emit('sending', { sending: 1, done: index, of: ids.length });
    if (scene.sendSlow) await new Promise((done) => setTimeout(done, 400));
    if (stopped) break;
    files.push(`${nameOf(sending.pattern, index)}.${sending.format === 'jpeg' ? 'jpg' : sending.format}`);
  }
  return {
    folder: '/home/thanhhoa/Tài liệu/Tòa Soạn/Gửi báo Trung ương',
    files,
    cut: scene.sendTroubled
      ? files.slice(0, 2).map((file) => ({ file, field: 'credit', limit_bytes: 32 }))
      : [],
    failures: scene.sendTroubled
      ? [
          {
            file: 'DSC_4813.jpg',
            sentence: {
              vi: 'tệp gốc không còn trong kho ảnh; hãy lấy lại từ thẻ rồi gửi lại',
              en: 'its original is no longer in the archive; bring it in again and send it anew',
            },
          },
        ]
      : [],
    stopped,
  };
}

export const preparing: Record<string, (args: Record<string, unknown>) => unknown> = {
  prepare_photo: ({ id, recipe }) => {
    if (window.desk.scene.saveFails) {
      throw {
        code: 'archive',
        message: {
          vi: 'không ghi được vào /home/thanhhoa/toasoan.db: ổ đĩa đã đầy; hãy dọn bớt chỗ rồi lưu lại',
          en: '/home/thanhhoa/toasoan.db cannot be written: the disk is full; make room and save again',
        },
        details: 'os error 28',
      };
    }
    const photo = prepared.get(String(id)) ?? photoOf(1, 1600, 1067, '01-ben-thuyen.jpg');
    const now = recipe as Recipe;
    const frame = frameOf({ width: photo.original_width, height: photo.original_height }, now);
    const after = { ...photo, recipe: now, ...pixelsOf(now.crop ?? whole, frame) };
    prepared.set(photo.id, after);
    return after;
  },
  tone_curves: ({ tone }) => curves(tone as Tone),
  photo_fields: ({ article }) => fields(article !== null),
  send_photos: ({ ids, sending }) => send(ids as string[], sending as Sending),
  stop_sending: () => {
    stopped = true;
    return null;
  },
  foretell_names: ({ ids, pattern }) => (ids as string[]).map((_, index) => nameOf(String(pattern), index)),
};
