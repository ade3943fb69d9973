/** What the window says of articles on their way between desks. Brought with the dialogs that say it. */

import type { Language } from '../bindings';
import { gb, vn } from './number';

const vi = {
  send: 'Gửi sang bàn khác',
  sendAbout:
    'Bài đi cùng toàn bộ lịch sử, góp ý và ảnh gốc trong một tệp .toasoan. Bàn nhận mở ra xem trước; nếu ở đó bài cũng đã được sửa, hai bản đứng song song, không bản nào mất.',
  going: 'Sẽ gửi',
  signed: 'Ký tên bàn này',
  folder: 'Để vào thư mục',
  pack: 'Đóng gói',
  packing: 'Đang đóng gói',
  packed: 'Đã đóng gói',
  packedHelp: 'Gửi tệp này qua thư, USB hay thư mục chung; bàn nhận thả nó vào cửa sổ Tòa Soạn.',
  show: 'Xem trong thư mục',
  receive: 'Nhận bài từ bàn khác',
  from: 'Bên gửi',
  time: 'Thay đổi lần cuối',
  fingerprint: 'Vân khóa',
  sound: 'Chữ ký đúng: gói còn nguyên như khi bàn ấy làm ra.',
  acquaintance: {
    own: 'Gói của chính bàn này.',
    new: 'Lần đầu nhận của bàn này. Hãy gọi hỏi xem vân khóa ở trên có đúng của họ không.',
    known: (day: string) => `Bàn đã biết từ ${day}.`,
    changed: (fingerprint: string, day: string) =>
      `Bàn mang tên này trước nay dùng khóa khác (${fingerprint}, từ ${day}). Hãy gọi hỏi trước khi nhận: có thể họ cài lại máy, cũng có thể ai đó mạo danh.`,
    renamed: (name: string, day: string) => `Bàn đã biết từ ${day}, khi ấy mang tên ${name}.`,
  },
  trust: 'Tôi đã hỏi; nhận khóa mới của bàn này',
  articles: (count: number) => `${vn(count)} bài trong gói`,
  untitled: 'Bài chưa có tít',
  counts: (revisions: number, photos: number, comments: number) =>
    [
      `${vn(revisions)} phiên bản`,
      photos > 0 ? `${vn(photos)} ảnh` : '',
      comments > 0 ? `${vn(comments)} góp ý` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  happens: {
    added: 'Ở đây chưa có: sẽ là bài mới',
    forward: 'Mới hơn bản ở đây: bài sẽ tiến lên bản này',
    beside: 'Hai bên đều đã sửa: hai bản sẽ đứng song song',
    nothing: 'Ở đây đã có bản này hoặc mới hơn',
  },
  trashed: 'Đang ở thùng rác, sẽ được lấy ra',
  take: (count: number) => (count === 1 ? 'Nhận bài' : `Nhận ${vn(count)} bài`),
  notNow: 'Không nhận',
  receiving: 'Đang nhận',
  far: (done: string, of: string) => `${done} trong ${of}`,
  received: 'Đã nhận',
  happened: {
    added: 'Bài mới',
    forward: 'Đã tiến lên bản mới',
    beside: 'Hai bản song song, chờ bạn xử lý',
    nothing: 'Đã có từ trước',
  },
  open: 'Mở bài',
  undo: (count: number): string =>
    count === 1 ? 'Bỏ bài vừa nhận vào thùng rác' : 'Bỏ các bài mới vào thùng rác',
  next: 'Gói tiếp theo',
  more: (count: number) => `Còn ${vn(count)} gói chờ xem`,
  close: 'Đóng',
  cancel: 'Thôi',
  stopped: 'Đã dừng; kho bài như cũ.',
  desks: 'Trao đổi giữa các bàn',
  own: 'Bàn này',
  ownHelp: 'Đọc vân khóa này cho bàn nhận khi họ hỏi gói có đúng của bạn không.',
  known: 'Các bàn đã biết',
  nobody: 'Chưa nhận gói nào của bàn khác.',
  since: (day: string) => `từ ${day}`,
  reading: 'Đang đọc khóa…',
};

export type ExchangeWords = typeof vi;

const en: ExchangeWords = {
  send: 'Send to another desk',
  sendAbout:
    'The article goes with its whole history, comments and originals in one .toasoan file. The desk that receives it looks inside first; where it has changed there too, both versions stand side by side and none is lost.',
  going: 'To be sent',
  signed: 'Signed by this desk',
  folder: 'Into the folder',
  pack: 'Pack',
  packing: 'Packing',
  packed: 'Packed',
  packedHelp: 'Send this file by mail, USB or a shared folder; the other desk drops it on its window.',
  show: 'Show in folder',
  receive: 'Receive from another desk',
  from: 'From',
  time: 'Last change',
  fingerprint: 'Fingerprint',
  sound: 'The signature holds: the package is as that desk made it.',
  acquaintance: {
    own: 'A package of this very desk.',
    new: 'The first from this desk. Call and ask whether the fingerprint above is theirs.',
    known: (day: string) => `A desk known since ${day}.`,
    changed: (fingerprint: string, day: string) =>
      `A desk of this name had another key (${fingerprint}, since ${day}). Call before you receive: they may have a new machine, or somebody may be posing as them.`,
    renamed: (name: string, day: string) => `A desk known since ${day}, called ${name} then.`,
  },
  trust: 'I have asked; accept the new key of this desk',
  articles: (count: number) => (count === 1 ? 'One article inside' : `${gb(count)} articles inside`),
  untitled: 'No headline yet',
  counts: (revisions: number, photos: number, comments: number) =>
    [
      revisions === 1 ? '1 revision' : `${gb(revisions)} revisions`,
      photos > 0 ? (photos === 1 ? '1 photo' : `${gb(photos)} photos`) : '',
      comments > 0 ? (comments === 1 ? '1 comment' : `${gb(comments)} comments`) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  happens: {
    added: 'Not here yet: it will be new',
    forward: 'Newer than what is here: the article goes forward to it',
    beside: 'Both have changed: the two will stand side by side',
    nothing: 'Here already, or older',
  },
  trashed: 'Lies in the trash here, and will come out of it',
  take: (count: number) => (count === 1 ? 'Receive the article' : `Receive ${gb(count)} articles`),
  notNow: 'Do not receive',
  receiving: 'Receiving',
  far: (done: string, of: string) => `${done} of ${of}`,
  received: 'Received',
  happened: {
    added: 'New',
    forward: 'Went forward',
    beside: 'Two versions, for you to settle',
    nothing: 'Was here before',
  },
  open: 'Open',
  undo: (count: number): string =>
    count === 1 ? 'Move what came to the trash' : 'Move the new ones to the trash',
  next: 'Next package',
  more: (count: number) => (count === 1 ? 'One more package waits' : `${gb(count)} more packages wait`),
  close: 'Close',
  cancel: 'Cancel',
  stopped: 'Stopped; the archive is as it was.',
  desks: 'Exchange between desks',
  own: 'This desk',
  ownHelp: 'Read this out to a desk that asks whether a package is yours.',
  known: 'Desks that are known',
  nobody: 'Nothing was received from another desk yet.',
  since: (day: string) => `since ${day}`,
  reading: 'Reading the key…',
};

export const exchange: Record<Language, ExchangeWords> = { vi, en };
