/**
 * A desk of cardboard for looking at the window in a plain browser: it answers every command from memory, with
 * the sample article and its photos. Never part of the program; a test injects it before the page loads.
 */

import type {
  Article,
  ArticleFilter,
  ArticleRow,
  Failed,
  LackLine,
  OpenArticle,
  PhotoInfo,
  Settings,
} from '../src/bindings';

type Kept = { content: Article; row: ArticleRow; draft: boolean };
type Scene = {
  /** The sample text, as it is imported. */
  text: string;
  empty?: boolean;
  language?: 'vi' | 'en';
  theme?: 'light' | 'dark';
  name?: string;
  placed?: number;
  saveFails?: boolean;
  exportSlow?: boolean;
  last?: string | null;
};
declare global {
  interface Window {
    scene: Scene;
    desk: {
      emit: (event: string, payload: unknown) => void;
      asked: [string, unknown][];
      saves: Article[];
      scene: Scene;
    };
    __TAURI_INTERNALS__: unknown;
  }
}

const scene = window.scene;
const hex = (n: number) => String(n).repeat(64).slice(0, 64);
const NAMES = [
  '01-ben-thuyen.jpg',
  '02-tu-tren-khong.jpg',
  '03-dong-que.jpg',
  '04-tra-chieu.jpg',
  '05-be-phong.jpg',
];
const PHOTOS: PhotoInfo[] = NAMES.map((name, index) => ({
  id: hex(index + 1),
  name,
  width: 1600,
  height: 1067,
  caption: index === 3 ? 'Tách trà chiều' : '',
  credit: index < 3 ? 'Thanh Hòa' : '',
  alt: index === 0 ? 'Thuyền buồm đậu bên bến, phía sau là xóm nhà tranh dưới chân núi' : '',
}));

type Json = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  text?: string;
  marks?: unknown[];
};
const text = (said: string, marks?: unknown[]): Json[] =>
  said === '' ? [] : [marks ? { type: 'text', marks, text: said } : { type: 'text', text: said }];
const block = (type: string, content: Json[]): Json => (content.length > 0 ? { type, content } : { type });

const plain = {
  sources: [],
  place: '',
  priority: 'normal',
  language: 'vi',
  embargo: null,
  comments: [],
  suggestions: [],
} satisfies Partial<Article>;

function sample(): Article {
  const lines = scene.text
    .split(/\n\s*\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [headline = '', lead = '', ...rest] = lines;
  const author = rest.pop() ?? '';
  let photo = 0;
  const blocks = rest.map((line) => {
    if (line.length > 190 || line.endsWith('.')) return block('paragraph', text(line));
    photo += 1;
    const info = photo <= (scene.placed ?? 2) ? PHOTOS[photo - 1] : undefined;
    return {
      type: 'figure',
      attrs: { layout: 'column' },
      content: [
        { type: 'photo', attrs: { photo: info?.id ?? null, alt: info?.alt ?? '' } },
        block('caption', text(line)),
        block('credit', text(info?.credit ?? '')),
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

const blank = (): Article => ({
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

const flat = (node?: Json): string => node?.text ?? (node?.content ?? []).map(flat).join('');

function lacksOf({ body, authors, section }: Article): LackLine[] {
  const [, headline, lead, ...blocks] = body.content as Json[];
  const lacks: LackLine[] = [];
  const ask = (missing: boolean, lack: LackLine['lack'], vi: string, stops = false) => {
    const sentence = { vi, en: `missing: ${lack.kind}` };
    if (missing) lacks.push({ lack, sentence, stops_the_press: stops, stops: [] });
  };
  ask(flat(headline).trim() === '', { kind: 'headline' }, 'thiếu tít', true);
  ask(flat(lead).trim() === '', { kind: 'lead' }, 'thiếu sa-pô');
  ask(!authors.some(({ name }) => name.trim() !== ''), { kind: 'byline' }, 'thiếu tác giả');
  ask(section.trim() === '', { kind: 'section' }, 'chưa chọn chuyên mục');
  let number = 0;
  for (const figure of blocks.filter(({ type }) => type === 'figure')) {
    const [caption, credit] = (figure.content ?? []).slice(-2);
    (figure.content ?? []).slice(0, -2).forEach((photo, index) => {
      number += 1;
      ask(photo.attrs?.photo === null, { kind: 'photo', number }, `chỗ ảnh ${number} còn trống`, true);
      ask(
        index === 0 && flat(caption) === '',
        { kind: 'caption', number },
        `ảnh ${number} chưa có chú thích`,
      );
      ask(index === 0 && flat(credit) === '', { kind: 'credit', number }, `ảnh ${number} chưa có nguồn ảnh`);
      ask(photo.attrs?.alt === '', { kind: 'alt', number }, `ảnh ${number} chưa có mô tả thay thế`, true);
    });
  }
  return lacks;
}

let made = 0;
function keep(content: Article, row: Partial<ArticleRow>): Kept {
  made += 1;
  const [, headline] = content.body.content as Json[];
  return {
    content,
    draft: false,
    row: {
      id: `0190000${made}-0000-7000-8000-000000000000`,
      headline: flat(headline),
      state: 'draft',
      section: '',
      byline: content.authors.map(({ name }) => name).join(', '),
      words: 1139,
      photos: 0,
      cover: null,
      changed: new Date().toISOString(),
      trashed: null,
      ...row,
    },
  };
}

const named = (headline: string): Article => {
  const article = blank();
  article.body.content[1] = block('headline', text(headline));
  return article;
};
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const kept: Kept[] = scene.empty
  ? []
  : [
      keep(sample(), { cover: hex(1) }),
      keep(named('Khai mạc Lễ hội hoa ban huyện miền núi năm 2024'), {
        state: 'submitted',
        byline: 'Minh Đức',
        cover: hex(3),
        changed: ago(18),
        section: 'Văn hóa',
      }),
      keep(named('Ẩm thực Đất Tổ: giữ nghề gói bánh chưng ở xã Hùng Lô'), {
        state: 'approved',
        byline: 'Thu Hà',
        cover: hex(4),
        changed: ago(26 * 60),
        section: 'Kinh tế',
      }),
      keep(named('Thông báo lịch tiếp công dân định kỳ tháng 5'), {
        state: 'exported',
        byline: '',
        changed: ago(60 * 24 * 90),
      }),
      keep(named(''), { byline: '', changed: ago(60 * 24 * 400) }),
    ];

let settings: Settings = {
  person: { name: scene.name ?? 'Thanh Hòa', role: 'editor' },
  language: scene.language ?? 'vi',
  theme: scene.theme ?? 'light',
  exports: '/home/thanhhoa/Tài liệu/Tòa Soạn',
  house_name: 'Cổng Thông tin điện tử tỉnh Phú Thọ',
  house_address: 'https://phutho.gov.vn',
  outlet: 'PhuthoPortal',
  typing: { smart_quotes: true, dashes: true, method: 'none' },
  zoom: 100,
  focus: false,
  last_article: scene.last === undefined ? (kept[0]?.row.id ?? null) : scene.last,
};

const failure = (code: Failed['code'], vi: string, en: string): Failed => ({
  code,
  message: { vi, en },
  details: 'os error 28',
});
const find = (id: unknown) => {
  const found = kept.find(({ row }) => row.id === id);
  if (!found)
    throw failure('gone', 'không còn bài này trong kho', 'this article is no longer in the archive');
  return found;
};
/** Nobody else has it, it stands on no branch, and it has gone no way yet. */
const alone = { holder: null, branch: null, writable: true, seat: null, way: [], leaves: [] };
const open = ({ content, row, draft }: Kept): OpenArticle => ({
  id: row.id,
  content,
  base: null,
  trashed: row.trashed !== null,
  state: row.state,
  steps:
    row.state === 'draft'
      ? ['submit']
      : row.state === 'submitted'
        ? ['take_up', 'return']
        : row.state === 'approved'
          ? ['export', 'reopen']
          : [],
  changed: row.changed,
  has_draft: draft,
  lacks: lacksOf(content),
  address_slug: 'so-thong-tin-va-truyen-thong-hoc-tap',
  ...alone,
});
const saved = (content: Article) => ({
  base: null,
  at: new Date().toISOString(),
  lacks: lacksOf(content),
  address_slug: 'so-thong-tin-va-truyen-thong-hoc-tap',
});

const asked: [string, unknown][] = [];
const saves: Article[] = [];
const commands: Record<string, (args: Record<string, unknown>) => unknown> = {
  desk_settings: () => settings,
  save_settings: (args) => (settings = args.settings as Settings),
  choose_exports_folder: () => settings,
  articles: ({ filter }) => {
    const { text: wanted, state, trashed } = filter as ArticleFilter;
    return kept
      .map(({ row }) => row)
      .filter((row) => (row.trashed !== null) === trashed && (state === null || row.state === state))
      .filter((row) => row.headline.toLowerCase().includes(wanted.toLowerCase()));
  },
  new_article: () => {
    const article = keep(blank(), {});
    kept.unshift(article);
    return open(article);
  },
  open_article: ({ id }) => open(find(id)),
  save_draft: ({ id, content }) => {
    if (window.desk.scene.saveFails) {
      throw failure(
        'archive',
        'không ghi được vào /home/thanhhoa/toasoan.db: ổ đĩa đã đầy; hãy dọn bớt chỗ, bài vẫn còn trong cửa sổ',
        '/home/thanhhoa/toasoan.db cannot be written: the disk is full; make room, the text is still in the window',
      );
    }
    saves.push(content as Article);
    find(id).content = content as Article;
    return saved(content as Article);
  },
  keep_revision: ({ id }) => saved(find(id).content),
  take_step: ({ id }) => {
    const article = find(id);
    article.row.state = article.row.state === 'draft' ? 'submitted' : 'editing';
    return open(article);
  },
  trash_article: ({ id }) => {
    find(id).row.trashed = new Date().toISOString();
    return null;
  },
  restore_article: ({ id }) => {
    find(id).row.trashed = null;
    return null;
  },
  waiting_files: () => ({ x: 0, y: 0, photos: { photos: [], failures: [] }, articles: [], failures: [] }),
  leave_article: () => null,
  tags: () => ['nghị quyết', 'chuyển đổi số', 'đại hội'],
  sections: () => ['Chính trị', 'Kinh tế', 'Văn hóa'],
  templates: () => [],
  history: () => [],
  choose_article_files: () => ({ articles: [], failures: [] }),
  choose_photos: () => ({ photos: PHOTOS.slice(2, 3), failures: [] }),
  photos: ({ ids }) => PHOTOS.filter(({ id }) => (ids as string[]).includes(id)),
  export_article: async () => {
    if (scene.exportSlow) await new Promise((done) => setTimeout(done, 3000));
    return { paths: ['/home/thanhhoa/Tài liệu/Tòa Soạn/so-thong-tin-va-truyen-thong-hoc-tap'] };
  },
  show_in_folder: () => null,
};

const ears = new Map<string, number[]>();
const callbacks = new Map<number, (payload: unknown) => void>();
let next = 1;

window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: () => undefined };
window.__TAURI_INTERNALS__ = {
  metadata: { currentWindow: { label: 'main' }, currentWebview: { windowLabel: 'main', label: 'main' } },
  convertFileSrc: (path: string, protocol: string) => `/${protocol}/${encodeURIComponent(path)}`,
  transformCallback: (callback: (payload: unknown) => void) => {
    callbacks.set(next, callback);
    next += 1;
    return next - 1;
  },
  unregisterCallback: (id: number) => callbacks.delete(id),
  invoke: async (command: string, args: Record<string, unknown> = {}) => {
    if (command === 'plugin:event|listen') {
      const event = String(args.event);
      ears.set(event, [...(ears.get(event) ?? []), Number(args.handler)]);
      return 1;
    }
    asked.push([command, args]);
    if (command.startsWith('plugin:')) return null;
    const answer = commands[command];
    if (!answer) throw new Error(`no such command: ${command}`);
    return structuredClone(await answer(args));
  },
};
window.desk = {
  asked,
  saves,
  scene,
  emit: (event, payload) => {
    for (const ear of ears.get(event) ?? []) callbacks.get(ear)?.({ event, id: 1, payload });
  },
};
