/** Articles and photos for the desk of cardboard, and what speaks against them. */

import type { Article, Concern, ConcernLine, PhotoInfo, Step } from '../../src/bindings';
import { photo } from '../../src/photos/desk.fixture';
import { block, flat, text, type Json } from './json';

export const hex = (n: number) => String(n).repeat(64).slice(0, 64);
const NAMES = [
  '01-ben-thuyen.jpg',
  '02-tu-tren-khong.jpg',
  '03-dong-que.jpg',
  '04-tra-chieu.jpg',
  '05-be-phong.jpg',
];
export const PHOTOS: PhotoInfo[] = NAMES.map((name, index) => ({
  ...photo(hex(index + 1), {
    caption: index === 3 ? 'Tách trà chiều' : '',
    credit: index < 3 ? 'Thanh Hòa' : '',
    alt: index === 0 ? 'Thuyền buồm đậu bên bến, phía sau là xóm nhà tranh dưới chân núi' : '',
  }),
  name,
}));

const plain = {
  sources: [],
  place: '',
  priority: 'normal',
  language: 'vi',
  embargo: null,
  comments: [],
  suggestions: [],
} satisfies Partial<Article>;

export function sample(said: string, placed: number): Article {
  const lines = said
    .split(/\n\s*\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [headline = '', lead = '', ...rest] = lines;
  const author = rest.pop() ?? '';
  let photo = 0;
  const blocks = rest.map((line) => {
    if (line.length > 190 || line.endsWith('.')) return block('paragraph', text(line));
    photo += 1;
    const info = photo <= placed ? PHOTOS[photo - 1] : undefined;
    return {
      type: 'figure',
      attrs: { layout: 'column' },
      content: [
        { type: 'photo', attrs: { photo: info?.id ?? null, alt: info?.words.alt ?? '' } },
        block('caption', text(line)),
        block('credit', text(info?.words.credit ?? '')),
      ],
    };
  });
  const dash = lead.indexOf('- ') + 2;
  return {
    body: {
      type: 'doc',
      content: [
        block('kicker', text('Chính trị')),
        block('headline', text(headline)),
        block('lead', [...text(lead.slice(0, dash), [{ type: 'dateline' }]), ...text(lead.slice(dash))]),
        ...blocks,
      ],
    },
    authors: [{ name: author, part: 'text' }],
    section: '',
    tags: ['nghị quyết', 'chuyển đổi số'],
    slug: '',
    event_date: '2021-01-11',
    note: '',
    ...plain,
  };
}

export const blank = (): Article => ({
  body: {
    type: 'doc',
    content: [{ type: 'kicker' }, { type: 'headline' }, { type: 'lead' }, { type: 'paragraph' }],
  },
  authors: [],
  section: '',
  tags: [],
  slug: '',
  event_date: null,
  note: '',
  ...plain,
});

export function concernsOf({ body, authors, section }: Article): ConcernLine[] {
  const [, headline, lead, ...blocks] = body.content as Json[];
  const concerns: ConcernLine[] = [];
  const ask = (missing: boolean, concern: Concern, vi: string, stopsPress = false) => {
    const sentence = { vi, en: `missing: ${concern.kind}` };
    const approve: Step[] = concern.kind === 'credit' ? [] : ['approve'];
    const stops: Step[] = concern.kind === 'headline' ? ['submit', 'approve'] : approve;
    if (missing) concerns.push({ concern, sentence, weight: stopsPress ? 'error' : 'warning', stops });
  };
  ask(flat(headline).trim() === '', { kind: 'headline' }, 'thiếu tít', true);
  ask(flat(lead).trim() === '', { kind: 'lead' }, 'thiếu sa-pô');
  ask(!authors.some(({ name }) => name.trim() !== ''), { kind: 'byline' }, 'thiếu tác giả');
  ask(section.trim() === '', { kind: 'section' }, 'chưa chọn chuyên mục');
  let number = 0;
  for (const figure of blocks.filter(({ type }) => type === 'figure')) {
    const [caption, credit] = (figure.content ?? []).slice(-2);
    const children = figure.content ?? [];
    const photos = children.filter(({ type }) => type === 'photo');
    photos.forEach((photo, index) => {
      number += 1;
      const next = children[children.indexOf(photo) + 1];
      const own = next?.type === 'photo_caption' ? next : undefined;
      ask(photo.attrs?.photo === null, { kind: 'photo', number }, `chỗ ảnh ${number} còn trống`, true);
      ask(
        (own !== undefined || index === 0) && flat(own ?? caption) === '',
        { kind: 'caption', number },
        `ảnh ${number} chưa có chú thích`,
      );
      ask(index === 0 && flat(credit) === '', { kind: 'credit', number }, `ảnh ${number} chưa có nguồn ảnh`);
      ask(photo.attrs?.alt === '', { kind: 'alt', number }, `ảnh ${number} chưa có mô tả thay thế`, true);
    });
  }
  return concerns;
}
