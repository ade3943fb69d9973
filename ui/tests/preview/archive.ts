/** What the desk of cardboard answers of its photos: thousands of them, made of the five samples. */

import type { ArticleRow } from '../../src/bindings';
import type {
  ArrivalNews,
  Change,
  FormerRating,
  FormerWords,
  Fresh,
  Label,
  PhotoTemplate,
  Sheet,
  SheetQuery,
  Trashing,
} from '../../src/photos/wire';
import { ALL, textOf } from '../../src/photos/panel/fields';
import { readMoment } from '../../src/photos/times';
import { PLAIN } from '../../src/prepare/recipe';
import type { Field, PhotoInfo, PhotoWords } from '../../src/prepare/wire';
import { fold } from '../../src/words/fold';
import { expand } from './directory';
import { kept, scene } from './scene';
import { PHOTOS } from './pieces';

const NO_WORDS = Object.fromEntries(ALL.map((field) => [field, ''])) as unknown as PhotoWords;
const CAPTIONS = [
  'Đồng chí Trịnh Hùng Sơn - TUV, Giám đốc Sở Thông tin và Truyền thông phát biểu kết luận hội nghị',
  '',
  'Quang cảnh hội nghị',
  'Ẩm thực Đất Tổ: các nghệ nhân xã Hùng Lô gói bánh chưng phục vụ Lễ hội Đền Hùng, một nghề truyền thống đã có hàng trăm năm và được công nhận là di sản văn hóa phi vật thể quốc gia',
  'Hội nghị có sự tham gia của 100% cán bộ, đảng viên của Sở',
];
const WHO = ['Thanh Hòa', 'Thanh Hòa', 'Minh Đức', 'Nguyễn Thị Hồng Thúy', ''];
const LABELS: (Label | null)[] = [null, null, null, 'red', null, 'green', null, null, 'yellow', null, 'blue'];
const pad = (figure: number, long = 2) => String(figure).padStart(long, '0');

function made(index: number): PhotoInfo {
  const sample = PHOTOS[index];
  const day = new Date(Date.now() - Math.floor(index / 128) * 86_400_000);
  const taken = `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}T${pad(8 + (Math.floor(index / 20) % 10))}:${pad((index * 3) % 60)}:00`;
  const who = WHO[(index * 7) % WHO.length] ?? '';
  const upright = index % 9 === 4;
  return {
    id: sample?.id ?? pad(index, 64),
    name: sample?.name ?? `DSC_${pad(index, 4)}.jpg`,
    width: upright ? 4000 : 6000,
    height: upright ? 6000 : 4000,
    original_width: 6000,
    original_height: 4000,
    media_type: 'jpeg',
    size: 7_340_032,
    added: new Date().toISOString(),
    taken,
    words: {
      ...NO_WORDS,
      caption: CAPTIONS[index % CAPTIONS.length] ?? '',
      alt: index % 3 === 0 ? 'Người đàn ông đứng phát biểu trên bục' : '',
      creators: who === '' ? [] : [who],
      credit: index % 4 === 3 ? '' : 'Cổng Thông tin điện tử tỉnh Phú Thọ',
      keywords: ['nghị quyết', 'chuyển đổi số'],
      persons: [],
      sublocation: 'Việt Trì, Phú Thọ',
      taken,
      event: 'Hội nghị học tập, quán triệt Nghị quyết Đại hội Đảng bộ tỉnh',
    },
    rating: [3, 2, 0, 0, 5, 0, 0, 1][index % 8] ?? 0,
    label: LABELS[index % LABELS.length] ?? null,
    recipe: PLAIN,
    uses: index % 6 === 2 ? 1 : 0,
    trashed: false,
    warnings: [],
  };
}

/** What a photo desk would send back, near enough for the eye. */
function warned(photo: PhotoInfo): PhotoInfo {
  const { alt, credit, caption } = photo.words;
  const warnings: PhotoInfo['warnings'] = [];
  const tell = (code: string, field: Field, vi: string, en: string) =>
    warnings.push({ code, field, message: { vi, en } });
  if (alt === '') tell('no_alt', 'alt', 'ảnh chưa có mô tả cho người khiếm thị', 'the photo has no alt text');
  if (alt !== '' && alt === caption)
    tell('alt_is_caption', 'alt', 'mô tả lặp lại chú thích', 'the alt text repeats the caption');
  const bytes = new TextEncoder().encode(credit).length;
  if (bytes > 32)
    tell(
      'too_long_for_iim',
      'credit',
      `nguồn ảnh dài ${bytes} byte; máy cũ chỉ đọc 32 byte đầu`,
      `the credit line has ${bytes} bytes; old programs read the first 32`,
    );
  return { ...photo, warnings };
}

let photos = Array.from({ length: scene.empty ? 0 : (scene.photos ?? 400) }, (_, index) => made(index));
let templates: PhotoTemplate[] = [
  {
    name: 'Tin hội nghị',
    changes: [
      { field: 'caption', how: 'replace', text: 'Quang cảnh {sự kiện}, ngày {ngày}' },
      { field: 'creators', how: 'replace', text: 'Thanh Hòa' },
    ],
  },
];
let places = new Map<string, number>();
const find = (id: string) => {
  if (places.size !== photos.length) places = new Map(photos.map((photo, at) => [photo.id, at]));
  return photos[places.get(id) ?? -1];
};
const change = (id: string, changed: Partial<PhotoInfo>) =>
  (photos = photos.map((photo) => (photo.id === id ? { ...photo, ...changed } : photo)));

const LACKING = {
  caption: ({ words }: PhotoInfo) => words.caption === '',
  credit: ({ words }: PhotoInfo) => words.credit === '',
  alt: ({ words }: PhotoInfo) => words.alt === '',
  unused: ({ uses }: PhotoInfo) => uses === 0,
};
const dayOf = ({ taken }: PhotoInfo) => (taken ?? '').slice(0, 10);

function sheet(query: SheetQuery): Sheet {
  const here = photos.filter(({ trashed }) => !trashed);
  const today = dayOf(made(0));
  const wanted = fold(query.text);
  const found = photos.filter((photo) => {
    if (photo.trashed !== query.trashed) return false;
    if (query.lack && !LACKING[query.lack](photo)) return false;
    if (query.from && dayOf(photo) < query.from) return false;
    if (query.to && dayOf(photo) > query.to) return false;
    if (query.photographer && !photo.words.creators.includes(query.photographer)) return false;
    if (query.article && photo.uses === 0) return false;
    if (query.label && photo.label !== query.label) return false;
    if (photo.rating < query.rating) return false;
    return fold(`${photo.words.caption} ${photo.words.creators.join(' ')} ${photo.name}`).includes(wanted);
  });
  const sign = query.descending ? -1 : 1;
  const by = (photo: PhotoInfo) => (query.order === 'name' ? photo.name : (photo.taken ?? ''));
  if (!scene.sampleOrder) found.sort((a, b) => sign * by(a).localeCompare(by(b)));
  const tally = (names: string[]) => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts];
  };
  const count = (test: (photo: PhotoInfo) => boolean) => here.filter(test).length;
  return {
    ids: found.map(({ id }) => id),
    counts: {
      all: here.length,
      today: count((photo) => dayOf(photo) === today),
      caption: count(LACKING.caption),
      credit: count(LACKING.credit),
      alt: count(LACKING.alt),
      unused: count(LACKING.unused),
      trashed: photos.length - here.length,
    },
    photographers: tally(here.flatMap(({ words }) => words.creators)).map(([name, count]) => ({
      name,
      photos: count,
    })),
    days: tally(here.map(dayOf))
      .map(([day, count]) => ({ day, photos: count }))
      .sort((a, b) => a.day.localeCompare(b.day)),
  };
}

function filled(text: string, photo: PhotoInfo): string {
  const { words } = photo;
  return expand(text, words.taken)
    .text.replaceAll('{ngày}', textOf(words, 'taken').split(' ')[0] ?? '')
    .replaceAll('{nơi}', words.sublocation)
    .replaceAll('{sự kiện}', words.event)
    .replaceAll('{tác giả}', words.creators.join(', '));
}

function changed(photo: PhotoInfo, changes: Change[]): PhotoWords {
  const words: Record<string, unknown> = { ...photo.words };
  for (const { field, how, text } of changes) {
    const before = textOf(words as unknown as PhotoWords, field);
    const said = filled(text, photo).trim();
    const next = how === 'replace' ? said : how === 'prepend' ? `${said} ${before}` : `${before} ${said}`;
    if (field === 'taken') words.taken = readMoment(next) ?? words.taken;
    else if (Array.isArray(words[field]))
      words[field] = next
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean);
    else words[field] = next.trim();
  }
  return words as unknown as PhotoWords;
}

const uses = (): ArticleRow[] => kept.slice(0, 1).map(({ row }) => row);

let stopped = false;
/** Photos that come in: `count` of them, some twice, some that fail. */
async function arrive(count: number) {
  stopped = false;
  const arrival = Date.now();
  const news = (stage: ArrivalNews['stage'], taken: number, fresh: Fresh[]): ArrivalNews => ({
    arrival,
    stage,
    found: count,
    taken,
    doubles: Math.floor(taken / 40),
    failures: taken < 20 ? [] : FAILURES,
    rate: 25.3,
    fresh,
    fault: null,
  });
  window.desk.emit('arrival', news('looking', 0, []));
  const first = photos.length;
  const key = (index: number) => `${arrival}-${index}`;
  for (let at = 0; at < count && !stopped; at += 8) {
    await new Promise((done) => setTimeout(done, scene.arrivalSlow ? 400 : 60));
    const some = Array.from({ length: Math.min(8, count - at) }, (_, index) => made(first + at + index));
    const names = some.map(({ name }, index): Fresh => ({ key: key(at + index), name, photo: null }));
    window.desk.emit('arrival', news('running', at, names));
    await new Promise((done) => setTimeout(done, scene.arrivalSlow ? 400 : 60));
    photos = [...photos, ...some];
    const there = some.map(({ id, name }, index): Fresh => ({ key: key(at + index), name, photo: id }));
    window.desk.emit('arrival', news('running', at + some.length, there));
  }
  window.desk.emit('arrival', news(stopped ? 'stopped' : 'done', photos.length - first, []));
  return arrival;
}
const FAILURES: ArrivalNews['failures'] = [
  {
    key: '1',
    in_part: true,
    file: 'DSC_4813.jpg',
    sentence: {
      vi: 'ảnh bị cắt ngang, thiếu phần dưới; hãy chép lại từ thẻ',
      en: 'the picture is cut off; copy it again from the card',
    },
  },
  {
    key: '2',
    in_part: false,
    file: 'ghi chú cuộc họp.jpg',
    sentence: {
      vi: 'đây là tệp văn bản mang tên ảnh; hãy mở bằng Nhập bài',
      en: 'this is a text file with the name of a picture; open it as an article',
    },
  },
];

export const archived: Record<string, (args: Record<string, unknown>) => unknown> = {
  photo_sheet: ({ query }) => sheet(query as SheetQuery),
  photos: ({ ids }) =>
    (ids as string[]).flatMap((id) => {
      const photo = find(id);
      if (!photo) return PHOTOS.filter((one) => one.id === id);
      return warned(photo);
    }),
  photo_uses: () => uses(),
  describe_photos: ({ ids, changes }) =>
    (ids as string[]).flatMap((id): FormerWords[] => {
      const photo = find(id);
      if (!photo) return [];
      change(id, { words: changed(photo, changes as Change[]) });
      return [{ id, words: photo.words }];
    }),
  foretell_words: ({ ids, changes }) =>
    (ids as string[]).flatMap((id): FormerWords[] => {
      const photo = find(id);
      return photo ? [{ id, words: changed(photo, changes as Change[]) }] : [];
    }),
  put_back_words: ({ former }) => {
    for (const { id, words } of former as FormerWords[]) change(id, { words });
    return null;
  },
  rate_photos: ({ ids, rating, label }) =>
    (ids as string[]).flatMap((id): FormerRating[] => {
      const photo = find(id);
      if (!photo) return [];
      change(id, {
        rating: (rating as number | null) ?? photo.rating,
        label: label === 'none' ? null : ((label as Label | null) ?? photo.label),
      });
      return [{ photo: id, rating: photo.rating, label: photo.label }];
    }),
  put_back_ratings: ({ former }) => {
    for (const { photo, rating, label } of former as FormerRating[]) change(photo, { rating, label });
    return null;
  },
  trash_photos: ({ ids }): Trashing => {
    const all = (ids as string[]).flatMap((id) => find(id) ?? []);
    const used = all.filter((photo) => photo.uses > 0);
    const free = all.filter((photo) => photo.uses === 0);
    for (const { id } of free) change(id, { trashed: true });
    return {
      trashed: free.map(({ id }) => id),
      used: used.map(({ id }) => ({ photo: id, articles: uses() })),
    };
  },
  untrash_photos: ({ ids }) => {
    for (const id of ids as string[]) change(id, { trashed: false });
    return null;
  },
  choose_photos_to_bring_in: () => (void arrive(24), 1),
  choose_photo_folder: () => (void arrive(128), 1),
  stop_arrival: () => {
    stopped = true;
    return null;
  },
  drop_goes_to: () => null,
  photo_templates: () => templates,
  save_photo_template: ({ template }) => {
    const saved = template as PhotoTemplate;
    templates = [...templates.filter(({ name }) => name !== saved.name), saved];
    return null;
  },
  forget_photo_template: ({ name }) => {
    templates = templates.filter((template) => template.name !== name);
    return null;
  },
};
