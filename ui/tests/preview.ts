/**
 * A desk of cardboard for looking at the window in a plain browser: it answers every command from memory, with
 * the sample article and its photos. Never part of the program; a test injects it before the page loads.
 */

import type { Article, ArticleFilter, Failed, Settings, Side, Step } from '../src/bindings';
import type { OpenArticle, Seat, TemplateRow } from '../src/bindings';
import { archived } from './preview/archive';
import { found, longOpen } from './preview/found';
import { directed } from './preview/directory';
import { block, text } from './preview/json';
import { keeping } from './preview/keeping';
import { compare, revision, settled, settling, type Revision } from './preview/past';
import { blank, concernsOf, PHOTOS } from './preview/pieces';
import { pressing } from './preview/press';
import { preparing } from './preview/preparing';
import { keep, kept, scene, type Kept, type Scene } from './preview/scene';
import { after, mayWrite, steps } from './preview/workflow';

declare global {
  interface Window {
    desk: {
      emit: (event: string, news: unknown) => void;
      asked: [string, unknown][];
      saves: Article[];
      scene: Scene;
    };
    __TAURI_INTERNALS__: unknown;
  }
}

let settings: Settings = {
  person: { name: scene.name ?? 'Thanh Hòa', role: scene.role ?? 'editor' },
  language: scene.language ?? 'vi',
  theme: scene.theme ?? 'light',
  exports: '/home/thanhhoa/Tài liệu/Tòa Soạn',
  pickup: scene.pickup ?? '',
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
const SLUG = 'so-thong-tin-va-truyen-thong-hoc-tap';
const baseOf = ({ past }: Kept) => (past.find(({ line }) => line.is_head) ?? past[0])?.line.id ?? null;
const open = (article: Kept): OpenArticle => {
  const { content, row, draft, past, way, holder, branch, seat } = article;
  const { role } = settings.person;
  return {
    id: row.id,
    content,
    base: baseOf(article),
    trashed: row.trashed !== null,
    state: row.state,
    steps: steps(row.state, role),
    changed: row.changed,
    has_draft: draft,
    concerns: concernsOf(content),
    address_slug: SLUG,
    holder: branch === null ? holder : null,
    branch,
    writable: (holder === null || branch !== null) && row.trashed === null && mayWrite(row.state, role),
    seat,
    way,
    leaves: past.filter(({ line }) => line.is_leaf).map(({ line }) => line),
  };
};
const saved = (article: Kept) => ({
  base: baseOf(article),
  at: new Date().toISOString(),
  concerns: concernsOf(article.content),
  address_slug: SLUG,
});

/** Makes a revision where something was changed. */
function keepRevision(article: Kept, parents?: string[]) {
  const newest = article.past.find(({ line }) => line.id === baseOf(article));
  if (newest && !parents && JSON.stringify(newest.content) === JSON.stringify(article.content)) return;
  for (const { line } of article.past) {
    line.is_head = false;
    if (!parents || parents.includes(line.id)) line.is_leaf = false;
  }
  const made = revision(article.content, {
    parents: parents ?? (newest ? [newest.line.id] : []),
    author: settings.person.name,
    is_head: true,
    is_leaf: true,
  });
  const difference = newest && compare(newest, made, article.content);
  made.line.added = difference?.added ?? 0;
  made.line.removed = difference?.removed ?? 0;
  article.past.unshift(made);
  article.draft = false;
}

const revisionOf = (article: Kept, id: unknown): Revision => {
  const found = article.past.find(({ line }) => line.id === id);
  if (!found) throw failure('gone', 'không còn bản này trong kho', 'this revision is not in the archive');
  return found;
};

const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();

let templates: TemplateRow[] = [
  ['conference', 'Tin hội nghị', 'Conference report'],
  ['brief', 'Tin vắn', 'News in brief'],
  ['photo-story', 'Phóng sự ảnh', 'Photo story'],
  ['announcement', 'Thông báo', 'Announcement'],
].map(([id = '', vi = '', en = '']) => ({ id, name: { vi, en }, built_in: true }));
const name = 'Tin thời tiết hằng ngày';
templates.push({ id: 'own-1', name: { vi: name, en: name }, built_in: false });
let dropped: TemplateRow[] = [];

const asked: [string, unknown][] = [];
const saves: Article[] = [];
const commands: Record<string, (args: Record<string, unknown>) => unknown> = {
  desk_settings: () => {
    if (scene.noDesk) throw new Error('state not managed');
    return settings;
  },
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
  new_from_template: ({ template }) => {
    const content = blank();
    content.body.content = [
      ...content.body.content.slice(0, 2),
      block('lead', text(`Ngày [ngày/tháng], tại [địa điểm], [đơn vị] tổ chức (${String(template)}).`)),
      block('paragraph', text('Dự hội nghị có [đại biểu và chức vụ].')),
    ];
    const article = keep(content, {});
    kept.unshift(article);
    return open(article);
  },
  open_article: ({ id }) => longOpen(id) ?? open(find(id)),
  leave_article: () => null,
  remember_seat: () => null,
  open_address: () => null,
  branch_article: ({ id }) => {
    const article = find(id);
    article.branch = 'b1';
    window.desk.scene.taken = false;
    return open(article);
  },
  save_draft: ({ id, content, seat }) => {
    if (window.desk.scene.saveFails) {
      throw failure(
        'archive',
        'không ghi được vào /home/thanhhoa/toasoan.db: ổ đĩa đã đầy; hãy dọn bớt chỗ, bài vẫn còn trong cửa sổ',
        '/home/thanhhoa/toasoan.db cannot be written: the disk is full; make room, the text is still in the window',
      );
    }
    if (window.desk.scene.taken) {
      throw failure(
        'held' as Failed['code'],
        'Minh Đức đã mở bài này trên máy PT-02; hãy viết tiếp trên nhánh riêng',
        'Minh Đức has opened this article on PT-02; go on writing on a branch',
      );
    }
    saves.push(content as Article);
    const article = find(id);
    article.content = content as Article;
    article.seat = (seat as Seat | null) ?? article.seat;
    article.draft = true;
    return saved(article);
  },
  keep_revision: ({ id }) => {
    keepRevision(find(id));
    return saved(find(id));
  },
  take_step: ({ id, step, reason }) => {
    const article = find(id);
    keepRevision(article);
    const from = article.row.state;
    article.row.state = after(from, step as Step);
    article.way.push({
      from,
      to: article.row.state,
      by: settings.person.name,
      time: new Date().toISOString(),
      reason: String(reason),
    });
    return open(article);
  },
  history: ({ id }) => {
    if (window.desk.scene.historyFails)
      throw failure(
        'archive',
        'không đọc được kho: tệp bị khóa; hãy thử lại',
        'the archive is locked; try again',
      );
    return find(id).past.map(({ line }) => line);
  },
  compare: ({ id, older, newer }) => {
    const article = find(id);
    return compare(
      revisionOf(article, older),
      newer === null ? null : revisionOf(article, newer),
      article.content,
    );
  },
  restore_revision: ({ id, revision }) => {
    const article = find(id);
    const wanted = revisionOf(article, revision);
    keepRevision(article);
    article.content = structuredClone(wanted.content);
    keepRevision(article);
    return open(article);
  },
  settling: ({ id }) => {
    const { past } = find(id);
    const left = past.find(({ line }) => line.is_head);
    const right = past.find(({ line }) => line.is_leaf && !line.is_head);
    if (!left || !right)
      throw failure('gone', 'bài chỉ còn một bản, không cần ghép', 'there is only one version');
    return settling(left, right);
  },
  settle: ({ id, left, right, picks }) => {
    const article = find(id);
    article.content = structuredClone(
      settled(revisionOf(article, left), revisionOf(article, right), picks as Side[]),
    );
    keepRevision(article, [left as string, right as string]);
    article.branch = null;
    return open(article);
  },
  tags: ({ prefix }) =>
    ['nghị quyết', 'chuyển đổi số', 'đại hội', 'Đất Tổ', 'nông thôn mới', 'nghề truyền thống'].filter((tag) =>
      bare(tag).startsWith(bare(String(prefix))),
    ),
  sections: () => ['Chính trị', 'Kinh tế', 'Văn hóa', 'Xã hội', 'Chuyển đổi số'],
  templates: () => templates,
  save_as_template: ({ name }) => {
    const row = { id: `own-${String(name)}`, name: { vi: String(name), en: String(name) }, built_in: false };
    templates = [...templates, row];
    return row;
  },
  drop_template: ({ template }) => {
    dropped = [...dropped, ...templates.filter(({ id }) => id === template)];
    templates = templates.filter(({ id }) => id !== template);
    return null;
  },
  restore_template: ({ template }) => {
    templates = [...templates, ...dropped.filter(({ id }) => id === template)];
    return null;
  },
  paste_html: ({ text: said }) => ({
    blocks: [block('paragraph', text(String(said)))],
    inline: true,
    photos: [],
    losses: [],
  }),
  read_legacy: () => null,
  trash_article: ({ id }) => {
    find(id).row.trashed = new Date().toISOString();
    return null;
  },
  restore_article: ({ id }) => {
    find(id).row.trashed = null;
    return null;
  },
  waiting_files: () => ({ x: 0, y: 0, photos: { photos: [], failures: [] }, articles: [], failures: [] }),
  choose_article_files: () => ({ articles: [], failures: [] }),
  choose_photos: () => ({ photos: PHOTOS.slice(2, 3), failures: [] }),
  export_article: async () => {
    if (scene.exportSlow) await new Promise((done) => setTimeout(done, 3000));
    return {
      paths: ['/home/thanhhoa/Tài liệu/Tòa Soạn/so-thong-tin-va-truyen-thong-hoc-tap'],
      embargo: null,
      answered: [],
    };
  },
  show_in_folder: () => null,
  ...pressing((id) => open(find(id))),
  ...preparing,
  ...archived,
  ...found,
  ...directed,
  ...keeping,
};

const told: { event: string; news: unknown }[] = [];
let wake: () => void = () => undefined;
const callbacks = new Map<number, (payload: unknown) => void>();
let next = 1;

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
    if (command === 'told') {
      if (told.length === 0) await new Promise<void>((come) => (wake = come));
      return told.splice(0);
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
  emit: (event, news) => {
    told.push({ event, news });
    wake();
  },
};
