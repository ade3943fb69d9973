/** What the window says in the room of the archive. Brought with the room. */

import type { Deed } from '../archive/acting/acting.svelte';
import type { SnippetField } from '../archive/wire';
import { asking } from './archive-search';
import { gb, vn } from './number';

const atLeastVn = (count: number, capped: boolean) => (capped ? `hơn ${vn(count)}` : vn(count));
const fieldsVi: Record<SnippetField, string> = {
  kicker: 'Tít phụ:',
  lead: 'Sa-pô:',
  body: 'Bài:',
  caption: 'Chú thích ảnh:',
  credit: 'Nguồn ảnh:',
  byline: 'Tác giả:',
  tag: 'Thẻ:',
  slug: 'Đường dẫn:',
  section: 'Chuyên mục:',
};
const fieldsEn: Record<SnippetField, string> = {
  kicker: 'Kicker:',
  lead: 'Lead:',
  body: 'Text:',
  caption: 'Caption:',
  credit: 'Credit:',
  byline: 'Author:',
  tag: 'Tag:',
  slug: 'Address:',
  section: 'Section:',
};

function didVi(deed: Deed, count: number): string {
  if (deed === 'undo') return 'Đã hoàn tác';
  const many = `${vn(count)} bài`;
  if (deed === 'export') return `Đã xuất ${many}`;
  if (deed === 'trash') return `Đã bỏ ${many} vào thùng rác`;
  if (deed === 'restore') return `Đã khôi phục ${many}`;
  if ('tag' in deed) return `Đã gắn thẻ “${deed.tag}” cho ${many}`;
  if ('untag' in deed) return `Đã gỡ thẻ “${deed.untag}” khỏi ${many}`;
  if ('section' in deed)
    return deed.section === ''
      ? `Đã bỏ chuyên mục của ${many}`
      : `Đã chuyển ${many} sang chuyên mục “${deed.section}”`;
  return `Đã chuyển trạng thái của ${many}`;
}

const vi = {
  title: 'Kho bài',
  keep: 'Giữ kho',
  counted: (count: number) => `${vn(count)} bài`,
  found: (count: number, capped: boolean) => `${atLeastVn(count, capped)} bài`,
  chosen: (count: number, total: number, capped: boolean) =>
    `Đã chọn ${vn(count)} trong ${atLeastVn(total, capped)} bài`,
  chooseAll: 'Chọn tất cả bài tìm thấy',
  chooseNone: 'Bỏ chọn',
  gathering: (count: number) => `Đang lấy danh sách: ${vn(count)} bài`,
  filters: 'Lọc',
  read: 'Xem bài',
  order: 'Xếp theo',
  orders: { newest: 'Mới nhất', best: 'Khớp nhất', changed: 'Vừa sửa', headline: 'Tít A–Z' },
  search: asking.vi,
  list: {
    label: 'Bài tìm thấy',
    keys: 'Mũi tên để đi, dấu cách để chọn, Shift để chọn một đoạn, Ctrl+A để chọn tất cả, Enter để mở bài.',
    coming: 'Đang lấy…',
    changed: (when: string) => `sửa ${when}`,
    trashed: (when: string) => `bỏ ${when}`,
    fields: fieldsVi,
  },
  filter: {
    title: 'Lọc',
    capped: 'đếm trong 1.000 bài mới nhất',
    chosen: 'Đang lọc theo',
    remove: (name: string) => `Bỏ lọc: ${name}`,
    clear: 'Bỏ mọi lọc',
    only: (name: string) => `Chỉ bài của chuyên mục ${name}`,
    state: 'Trạng thái',
    section: 'Chuyên mục',
    author: 'Tác giả',
    is: 'Ảnh và lỗi',
    withPhotos: 'Có ảnh',
    withoutPhotos: 'Không có ảnh',
    lacking: 'Còn thiếu hoặc sai',
    whole: 'Không thiếu gì',
    noSection: 'Chưa có chuyên mục',
    noAuthor: 'Chưa ghi tác giả',
    more: (count: number) => `Tất cả ${vn(count)}`,
    moreYears: (count: number) => `Tất cả ${vn(count)} năm`,
    fewer: 'Bớt',
    narrow: 'Tìm nhanh…',
    narrowIn: (name: string) => `Tìm trong ${name.toLowerCase()}`,
    when: 'Ngày đăng',
    year: (year: number) => `Năm ${year}`,
    month: (month: number, year: number) => `Tháng ${month}/${year}`,
    monthShort: (month: number) => `T${month}`,
    day: (day: string) => `Ngày ${day}`,
    days: (from: string, to: string) =>
      from === '' ? `Đến ${to}` : to === '' ? `Từ ${from}` : `${from} – ${to}`,
    monthsOf: (year: number) => `Các tháng năm ${year}`,
    daysOf: (month: number, year: number) => `Các ngày tháng ${month}/${year}`,
    yearCounted: (year: number, count: number) => `Năm ${year}: ${vn(count)} bài`,
    monthCounted: (month: number, year: number, count: number) => `Tháng ${month}/${year}: ${vn(count)} bài`,
    dayCounted: (day: string, count: number) => `${day}: ${vn(count)} bài`,
    weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  },
  saved: {
    title: 'Đã lưu',
    save: 'Lưu cách tìm này…',
    forget: (name: string) => `Bỏ cách tìm ${name}`,
    kept: (name: string) => `Đã lưu cách tìm “${name}”`,
    forgotten: (name: string) => `Đã bỏ cách tìm “${name}”`,
  },
  trash: { show: 'Thùng rác', leave: 'Ra khỏi thùng rác' },
  preview: {
    label: 'Bài đang xem',
    open: 'Mở ở bàn soạn',
    reading: 'Đang mở bài…',
    none: 'Chọn một bài để xem ở đây.',
    photo: (alt: string) => (alt === '' ? 'Xem ảnh lớn và nơi dùng' : `Xem ảnh lớn: ${alt}`),
    tags: 'Thẻ:',
  },
  near: {
    title: 'Bài liên quan',
    none: 'Chưa nối với bài nào.',
    like: 'Có thể cùng chuyện',
    link: (headline: string) => `Nối với bài ${headline}`,
    unlink: (headline: string) => `Thôi nối với bài ${headline}`,
    linkOpen: 'Nối với bài đang soạn',
    pick: 'Nối với bài khác…',
    pickHelp: 'Giữ bài này, rồi sang bài kia bấm Nối',
    picking: 'Chọn bài kia trong danh sách rồi bấm Nối',
    linkPicked: (headline: string) => `Nối với “${headline}”`,
    giveUp: 'Thôi',
    linked: (headline: string) => `Đã nối với “${headline}”`,
    unlinked: (headline: string) => `Đã thôi nối với “${headline}”`,
  },
  author: {
    label: (name: string) => `Trang của ${name}`,
    open: (name: string) => `Xem trang của ${name}`,
    back: 'Về bài',
    all: 'Mọi bài của người này',
    person: 'Trong danh bạ',
    counted: (count: number) => `${vn(count)} bài`,
    photos: (count: number) => `${vn(count)} ảnh`,
    span: (first: string, last: string) => `từ ${first} đến ${last}`,
    years: 'Số bài mỗi năm',
    newest: 'Bài mới nhất',
  },
  act: {
    label: (count: number) => `Làm với ${vn(count)} bài đã chọn`,
    tag: 'Gắn thẻ…',
    untag: 'Gỡ thẻ…',
    section: 'Chuyên mục…',
    state: 'Trạng thái…',
    export: 'Xuất…',
    trash: 'Bỏ vào thùng rác',
    restore: 'Khôi phục',
    stop: 'Dừng',
    progress: 'Tiến độ',
    running: (done: number, of: number) => `Đang làm: ${vn(done)} / ${vn(of)} bài`,
    did: (deed: Deed, count: number, refused: number) =>
      refused === 0 ? didVi(deed, count) : `${didVi(deed, count)}; ${vn(refused)} bài không làm được`,
    undo: 'Hoàn tác việc vừa làm với nhiều bài',
  },
  ask: {
    tag: {
      title: (count: number) => `Gắn thẻ cho ${vn(count)} bài`,
      field: 'Thẻ',
      help: 'Bài đã có thẻ này thì giữ nguyên.',
      missing: 'Hãy ghi thẻ cần gắn.',
      go: (count: number) => `Gắn cho ${vn(count)} bài`,
    },
    untag: {
      title: (count: number) => `Gỡ thẻ khỏi ${vn(count)} bài`,
      field: 'Thẻ',
      help: 'Bài không có thẻ này thì giữ nguyên.',
      missing: 'Hãy ghi thẻ cần gỡ.',
      go: (count: number) => `Gỡ khỏi ${vn(count)} bài`,
    },
    section: {
      title: (count: number) => `Đổi chuyên mục của ${vn(count)} bài`,
      field: 'Chuyên mục',
      help: 'Để trống là bỏ chuyên mục.',
      missing: 'Hãy ghi chuyên mục.',
      go: (count: number) => `Đổi ${vn(count)} bài`,
    },
    state: {
      title: (count: number) => `Chuyển trạng thái ${vn(count)} bài`,
      field: 'Chuyển sang',
      reason: 'Vì sao trả lại',
      reasonFree: 'Lý do (ghi vào lịch sử, có thể để trống)',
      help: 'Bài nào không được phép chuyển thì ở lại và được kể tên.',
      missing: 'Trả lại thì cần ghi lý do.',
      go: (count: number) => `Chuyển ${vn(count)} bài`,
    },
    export: {
      title: (count: number) => `Xuất ${vn(count)} bài`,
      field: 'Dạng',
      help: 'Mỗi bài một tệp hoặc thư mục riêng, trong thư mục bạn chọn.',
      missing: 'Hãy chọn dạng.',
      go: () => 'Chọn thư mục…',
    },
    save: {
      title: () => 'Lưu cách tìm',
      field: 'Tên',
      help: 'Giữ chữ tìm, các lọc và cách xếp; danh sách luôn tìm lại mới.',
      missing: 'Hãy đặt tên.',
      go: () => 'Lưu',
    },
  },
  none: {
    first: 'Kho chưa có bài nào',
    firstHelp:
      'Mọi bài viết ở bàn soạn tự vào kho. Bài cũ thì đưa vào một lần: cả thư mục tệp, hay tệp xuất từ cổng đang dùng; từ đó gõ vài chữ là tìm thấy.',
    trash: 'Thùng rác trống',
    trashHelp: 'Bài bỏ đi nằm ở đây cho đến khi dọn; lúc nào cũng khôi phục được.',
    text: (text: string) => `Không có bài nào khớp “${text}”`,
    textHelp: 'Thử bớt một chữ, hoặc gõ không dấu.',
    filtered: 'Không có bài nào khớp các lọc này',
    filteredHelp: 'Thử bỏ bớt một lọc.',
    instead: 'Có bài nếu tìm:',
    all: 'Xem cả kho',
  },
  acts: {
    open: 'Mở bài ở bàn soạn',
    help: 'Cách tìm trong kho',
    save: 'Lưu cách tìm này',
    trashView: 'Xem thùng rác',
  },
};

export type ArchiveWords = typeof vi;

const many = (count: number) => `${gb(count)} ${count === 1 ? 'article' : 'articles'}`;
const atLeast = (count: number, capped: boolean) => (capped ? `more than ${many(count)}` : many(count));

function didEn(deed: Deed, count: number): string {
  if (deed === 'undo') return 'Undone';
  if (deed === 'export') return `${many(count)} exported`;
  if (deed === 'trash') return `${many(count)} moved to the trash`;
  if (deed === 'restore') return `${many(count)} restored`;
  if ('tag' in deed) return `${many(count)} tagged “${deed.tag}”`;
  if ('untag' in deed) return `Tag “${deed.untag}” taken off ${many(count)}`;
  if ('section' in deed)
    return deed.section === ''
      ? `Section taken off ${many(count)}`
      : `${many(count)} moved to “${deed.section}”`;
  return `State of ${many(count)} changed`;
}

const en: ArchiveWords = {
  title: 'Archive',
  keep: 'Care',
  counted: many,
  found: atLeast,
  chosen: (count, total, capped) => `${gb(count)} of ${atLeast(total, capped)} chosen`,
  chooseAll: 'Choose all that was found',
  chooseNone: 'Choose none',
  gathering: (count) => `Fetching the list: ${many(count)}`,
  filters: 'Filters',
  read: 'Read',
  order: 'Order',
  orders: { newest: 'Newest first', best: 'Best match', changed: 'Last changed', headline: 'Headline A–Z' },
  search: asking.en,
  list: {
    label: 'Articles found',
    keys: 'Arrows to move, Space to choose, Shift to choose a range, Ctrl+A to choose all, Enter to open.',
    coming: 'Coming…',
    changed: (when) => `changed ${when}`,
    trashed: (when) => `trashed ${when}`,
    fields: fieldsEn,
  },
  filter: {
    title: 'Filters',
    capped: 'counted among the newest 1,000',
    chosen: 'Filtered by',
    remove: (name) => `Remove the filter: ${name}`,
    clear: 'Remove all filters',
    only: (name) => `Articles of the section ${name} alone`,
    state: 'State',
    section: 'Section',
    author: 'Author',
    is: 'Photos and lacks',
    withPhotos: 'With photos',
    withoutPhotos: 'Without photos',
    lacking: 'Lacks something',
    whole: 'Lacks nothing',
    noSection: 'No section yet',
    noAuthor: 'No author yet',
    more: (count) => `All ${gb(count)}`,
    moreYears: (count) => `All ${gb(count)} years`,
    fewer: 'Fewer',
    narrow: 'Find…',
    narrowIn: (name) => `Find in ${name.toLowerCase()}`,
    when: 'Published',
    year: (year) => `${year}`,
    month: (month, year) => `${month}/${year}`,
    monthShort: (month) => `${month}`,
    day: (day) => day,
    days: (from, to) => (from === '' ? `Until ${to}` : to === '' ? `Since ${from}` : `${from} – ${to}`),
    monthsOf: (year) => `Months of ${year}`,
    daysOf: (month, year) => `Days of ${month}/${year}`,
    yearCounted: (year, count) => `${year}: ${many(count)}`,
    monthCounted: (month, year, count) => `${month}/${year}: ${many(count)}`,
    dayCounted: (day, count) => `${day}: ${many(count)}`,
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  },
  saved: {
    title: 'Saved',
    save: 'Save this search…',
    forget: (name) => `Drop the search ${name}`,
    kept: (name) => `Search “${name}” saved`,
    forgotten: (name) => `Search “${name}” dropped`,
  },
  trash: { show: 'Trash', leave: 'Leave the trash' },
  preview: {
    label: 'Article',
    open: 'Open at the desk',
    reading: 'Opening the article…',
    none: 'Choose an article to read it here.',
    photo: (alt) => (alt === '' ? 'Look closely, and where it is used' : `Look closely: ${alt}`),
    tags: 'Tags:',
  },
  near: {
    title: 'Related articles',
    none: 'Linked with none yet.',
    like: 'More like this',
    link: (headline) => `Link with ${headline}`,
    unlink: (headline) => `Unlink ${headline}`,
    linkOpen: 'Link with the open article',
    pick: 'Link with another…',
    pickHelp: 'Keeps this article in mind; then go to the other and press Link',
    picking: 'Choose the other in the list, then press Link',
    linkPicked: (headline) => `Link with “${headline}”`,
    giveUp: 'Cancel',
    linked: (headline) => `Linked with “${headline}”`,
    unlinked: (headline) => `Unlinked “${headline}”`,
  },
  author: {
    label: (name) => `Page of ${name}`,
    open: (name) => `Page of ${name}`,
    back: 'Back to the article',
    all: 'Everything by this author',
    person: 'In the directory',
    counted: many,
    photos: (count) => `${gb(count)} ${count === 1 ? 'photo' : 'photos'}`,
    span: (first, last) => `${first} to ${last}`,
    years: 'Articles a year',
    newest: 'Newest',
  },
  act: {
    label: (count) => `Do with ${many(count)}`,
    tag: 'Tag…',
    untag: 'Untag…',
    section: 'Section…',
    state: 'State…',
    export: 'Export…',
    trash: 'Move to the trash',
    restore: 'Restore',
    stop: 'Stop',
    progress: 'Progress',
    running: (done, of) => `Working: ${gb(done)} of ${many(of)}`,
    did: (deed, count, refused) =>
      refused === 0 ? didEn(deed, count) : `${didEn(deed, count)}; ${gb(refused)} refused`,
    undo: 'Undo what was done to many articles',
  },
  ask: {
    tag: {
      title: (count) => `Tag ${many(count)}`,
      field: 'Tag',
      help: 'Articles that have it already stay as they are.',
      missing: 'Say which tag.',
      go: (count) => `Tag ${many(count)}`,
    },
    untag: {
      title: (count) => `Take a tag off ${many(count)}`,
      field: 'Tag',
      help: 'Articles without it stay as they are.',
      missing: 'Say which tag.',
      go: (count) => `Untag ${many(count)}`,
    },
    section: {
      title: (count) => `Section of ${many(count)}`,
      field: 'Section',
      help: 'Empty takes the section off.',
      missing: 'Say which section.',
      go: (count) => `Move ${many(count)}`,
    },
    state: {
      title: (count) => `State of ${many(count)}`,
      field: 'To',
      reason: 'Why they are returned',
      reasonFree: 'Reason (kept in the history; may be empty)',
      help: 'Articles that may not go there stay, and are named.',
      missing: 'Returning needs a reason.',
      go: (count) => `Change ${many(count)}`,
    },
    export: {
      title: (count) => `Export ${many(count)}`,
      field: 'Format',
      help: 'Each article as a file or folder of its own, in a folder that you choose.',
      missing: 'Choose a format.',
      go: () => 'Choose a folder…',
    },
    save: {
      title: () => 'Save the search',
      field: 'Name',
      help: 'Keeps the text, the filters and the order; the list is always searched anew.',
      missing: 'Give it a name.',
      go: () => 'Save',
    },
  },
  none: {
    first: 'The archive is empty',
    firstHelp:
      'Whatever is written at the desk goes into the archive by itself. Bring in the old once: a folder of files, or the export of the portal in use; from then on a few letters find it.',
    trash: 'The trash is empty',
    trashHelp: 'What is thrown away lies here until it is emptied, and can be restored at any time.',
    text: (text) => `No article matches “${text}”`,
    textHelp: 'Try a word less, or type without marks.',
    filtered: 'No article matches these filters',
    filteredHelp: 'Try with one filter less.',
    instead: 'These would find something:',
    all: 'Show the whole archive',
  },
  acts: {
    open: 'Open the article at the desk',
    help: 'How to search the archive',
    save: 'Save this search',
    trashView: 'Show the trash',
  },
};

export const archive = { vi, en };
