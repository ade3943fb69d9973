/** The articles that lie on the desk of cardboard, as the scene asks for them. */

import type { Article, ArticleRow, Role, State } from '../../src/bindings';
import type { Holder, Seat, StepRow } from '../../src/bindings';
import { block, flat, text, type Json } from './json';
import { revision, type Revision } from './past';
import { blank, hex, sample } from './pieces';
import { story } from './story';

export type Kept = {
  content: Article;
  row: ArticleRow;
  draft: boolean;
  past: Revision[];
  way: StepRow[];
  holder: Holder | null;
  branch: string | null;
  seat: Seat | null;
};
export type Scene = {
  /** The sample text, as it is imported. */
  text: string;
  empty?: boolean;
  language?: 'vi' | 'en';
  theme?: 'light' | 'dark';
  name?: string;
  role?: Role;
  placed?: number;
  /** The first piece is a photo story. */
  story?: boolean;
  saveFails?: boolean;
  /** Somebody else takes the article over: saves are refused until it is branched. */
  taken?: boolean;
  exportSlow?: boolean;
  /** The sample left the house before. */
  exported?: boolean;
  /** The folder that the portal picks up from. */
  pickup?: string;
  last?: string | null;
  /** Where the sample stands. */
  state?: State;
  /** Somebody else has the sample open. */
  held?: boolean;
  /** The sample has two versions. */
  versions?: boolean;
  /** Revisions of the sample. */
  revisions?: number;
  historyFails?: boolean;
  /** How many lie in the archive. */
  photos?: number;
  /** The samples stand first. */
  sampleOrder?: boolean;
  arrivalSlow?: boolean;
  /** The directory is empty. */
  nobody?: boolean;
  /** How many articles the archive holds beside those of the desk. */
  articles?: number;
  findSlow?: boolean;
  /** What is done to many articles takes its time, or is refused for some. */
  actingSlow?: boolean;
  actingRefused?: boolean;
  /** Photos leave one after the other. */
  sendSlow?: boolean;
  /** Fields are cut, and a photo cannot be sent. */
  sendTroubled?: boolean;
  /** Years that the archive has been kept for. */
  years?: number;
  diskLow?: boolean;
  noBackup?: boolean;
  /** The disk of the backups is not plugged in. */
  backupAway?: boolean;
  /** What is verified, restored or repaired has damages. */
  damaged?: boolean;
  /** Long work takes its time, or fails at the end. */
  workSlow?: boolean;
  workFails?: boolean;
  careFails?: boolean;
  /** The archive cannot be opened: nothing of the desk answers. */
  noDesk?: boolean;
  longTrash?: boolean;
  /** Some of the old pieces came in an earlier time. */
  resumed?: boolean;
};
declare global {
  interface Window {
    scene: Scene;
  }
}

export const scene = window.scene;
export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

let made = 0;
export function keep(content: Article, row: Partial<ArticleRow>): Kept {
  made += 1;
  const [, headline] = content.body.content as Json[];
  return {
    content,
    draft: false,
    past: [],
    way: [],
    holder: null,
    branch: null,
    seat: null,
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
      exported: null,
      changed_since_export: false,
      day: content.event_date ?? new Date().toISOString().slice(0, 10),
      ...row,
    },
  };
}

const named = (headline: string): Article => {
  const article = blank();
  article.body.content[1] = block('headline', text(headline));
  return article;
};

/** The piece as it was: `count` revisions, each with a paragraph more and a word other than the next. */
function grown(content: Article, count: number): Revision[] {
  const past: Revision[] = [];
  const { length } = content.body.content;
  for (let i = 0; i < count; i += 1) {
    const early = structuredClone(content);
    const reached = i + 1 === count ? length : Math.max(4, Math.ceil((length * (i + 1)) / (count + 1)));
    early.body.content = early.body.content.slice(0, reached);
    if (i < count - 1) {
      early.body.content[1] = block(
        'headline',
        text(`${flat(content.body.content[1] as Json)} (bản ${i + 1})`),
      );
      early.section = '';
      const moved = early.body.content.splice(4, 1);
      early.body.content.push(...moved);
    }
    past.unshift(
      revision(early, {
        parents: past[0] ? [past[0].line.id] : [],
        author: i % 3 === 1 ? 'Minh Đức' : 'Thanh Hòa',
        device: i % 3 === 1 ? 'PT-02' : 'PT-01',
        time: ago((count - i) * 37 + 2),
        added: 12 + ((i * 37) % 240),
        removed: (i * 13) % 60,
        is_head: i === count - 1,
        is_leaf: i === count - 1,
      }),
    );
  }
  return past;
}

function sampleKept(): Kept {
  const article = keep(sample(scene.text, scene.placed ?? 2), {
    cover: hex(1),
    state: scene.state ?? 'draft',
  });
  article.past = grown(article.content, scene.revisions ?? 6);
  if (scene.held) article.holder = { name: 'Minh Đức', device: 'PT-02', since: ago(24) };
  const go = (from: State, to: State, by: string, minutes: number, reason = '') =>
    article.way.push({ from, to, by, time: ago(minutes), reason });
  if (scene.state !== undefined && scene.state !== 'draft') go('draft', 'submitted', 'Thanh Hòa', 190);
  if (scene.state === 'editing' || scene.state === 'approved' || scene.state === 'exported')
    go('submitted', 'editing', 'Minh Đức', 150);
  if (scene.state === 'returned')
    go(
      'submitted',
      'returned',
      'Minh Đức',
      120,
      'Thiếu nguồn tin.\nNhiệm kỳ ghi 2020 - 2020, cần kiểm tra lại.',
    );
  if (scene.state === 'approved' || scene.state === 'exported') go('editing', 'approved', 'Minh Đức', 60);
  if (scene.state === 'exported') go('approved', 'exported', 'Minh Đức', 20);
  const [head] = article.past;
  if (scene.versions && head) {
    const other = structuredClone(head.content);
    other.section = 'Kinh tế';
    other.body.content[1] = block(
      'headline',
      text('Sở Thông tin và Truyền thông quán triệt Nghị quyết Đại hội XIX'),
    );
    other.body.content.splice(6, 1);
    other.body.content.push(block('paragraph', text('Hội nghị bế mạc cùng ngày.')));
    const line = {
      author: 'Minh Đức',
      device: 'PT-02',
      time: ago(12),
      added: 14,
      removed: 61,
      is_leaf: true,
    };
    article.past.unshift(revision(other, { parents: head.line.parents, ...line }));
  }
  return article;
}

export const kept: Kept[] = scene.empty
  ? []
  : [
      scene.story ? keep(story(), { cover: hex(1) }) : sampleKept(),
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
