/** What the window says of photos that are sent out. Brought with the dialog that says it. */

import { gb, vn } from './number';

const vi = {
  title: 'Gửi ảnh ra',
  count: (count: number) => `${vn(count)} ảnh`,
  size: 'Cạnh dài',
  sizes: { 1600: 'Đăng web', 2048: 'Mạng xã hội', 4096: 'In báo' } as Record<number, string>,
  original: 'Nguyên cỡ',
  own: 'Cỡ khác',
  ownLabel: 'Cạnh dài, tính bằng pixel',
  ownWrong: 'Điền từ 16 đến 30.000 pixel.',
  format: 'Định dạng',
  formats: {
    jpeg: { name: 'JPEG', about: 'Nơi nào cũng mở được' },
    webp: { name: 'WebP', about: 'Nhỏ hơn, cho trang web' },
    avif: { name: 'AVIF', about: 'Nhỏ nhất, làm chậm: vài giây mỗi ảnh' },
  },
  quality: 'Chất lượng',
  qualities: (quality: number): string =>
    quality >= 92
      ? 'rất cao, tệp lớn'
      : quality >= 80
        ? 'cao, hợp với báo chí'
        : quality >= 60
          ? 'vừa, tệp nhỏ'
          : 'thấp, thấy rõ vết nén',
  pattern: 'Tên tệp',
  patternHelp:
    'Chữ trong ngoặc được điền theo từng ảnh. Dấu và khoảng trắng được bỏ để gửi đi đâu cũng đọc được.',
  patternEmpty: 'Hãy đặt tên, thí dụ {ngày}-{số}.',
  /** As they stand in braces, and what they are filled in with. */
  variables: [
    ['ngày', 'Ngày chụp'],
    ['nơi', 'Nơi chụp'],
    ['sự kiện', 'Sự kiện'],
    ['tác giả', 'Tác giả ảnh'],
    ['số', 'Số thứ tự'],
    ['tên', 'Tên tệp gốc'],
  ] as [string, string][],
  insert: (name: string) => `Chèn ${name}`,
  names: 'Các tệp sẽ mang tên',
  more: (count: number) => `và ${vn(count)} tệp nữa`,
  namesFailed: 'Chưa xem trước được tên.',
  written: 'Ghi trong tệp',
  words: 'Chú thích, tác giả, nguồn, bản quyền và mọi chữ trong kho',
  always: 'luôn ghi',
  place: 'Giữ vị trí GPS',
  placeHelp: 'Vị trí có thể lộ nhà của người cung cấp tin.',
  serials: 'Giữ số máy',
  serialsHelp: 'Số máy và tên chủ máy cho biết ai đã chụp.',
  cancel: 'Thôi',
  send: 'Chọn thư mục và gửi',
  choosing: 'Đang chờ chọn thư mục…',
  progress: (done: number, of: number) => `Đã làm ${vn(done)} trong ${vn(of)} ảnh`,
  stop: 'Dừng',
  stopping: 'Đang dừng…',
  slow: 'AVIF làm chậm; bạn cứ để cửa sổ này mở.',
  done: (count: number) => `Đã gửi ${vn(count)} ảnh`,
  stopped: (count: number) => `Đã dừng; ${vn(count)} ảnh đã làm xong vẫn còn nguyên`,
  folder: 'Thư mục',
  show: 'Mở thư mục',
  cutTitle: 'Chữ dài hơn chỗ của chuẩn IIM cũ',
  cutHelp: 'Phần mềm mới đọc đủ trong XMP; phần mềm chỉ đọc IIM thấy phần đầu.',
  cut: (field: string, bytes: number) => `${field}: chỉ ${vn(bytes)} byte đầu`,
  cutFiles: (count: number) => `${vn(count)} tệp`,
  failures: (count: number) => `${vn(count)} ảnh không gửi được`,
  files: 'Các tệp',
  again: 'Gửi lại',
  close: 'Đóng',
  failed: 'Chưa gửi được ảnh',
};

const en: typeof vi = {
  title: 'Send photos out',
  count: (count) => (count === 1 ? '1 photo' : `${gb(count)} photos`),
  size: 'Longest side',
  sizes: { 1600: 'Web', 2048: 'Social networks', 4096: 'Print' },
  original: 'Full size',
  own: 'Other',
  ownLabel: 'Longest side in pixels',
  ownWrong: 'Between 16 and 30,000 pixels.',
  format: 'Format',
  formats: {
    jpeg: { name: 'JPEG', about: 'Opens everywhere' },
    webp: { name: 'WebP', about: 'Smaller, for web pages' },
    avif: { name: 'AVIF', about: 'Smallest, slow: seconds a photo' },
  },
  quality: 'Quality',
  qualities: (quality) =>
    quality >= 92
      ? 'very high, large files'
      : quality >= 80
        ? 'high, right for news'
        : quality >= 60
          ? 'medium, small files'
          : 'low, artefacts are seen',
  pattern: 'File name',
  patternHelp:
    'What is in braces is filled in for each photo. Marks and spaces go, so that it can be read anywhere.',
  patternEmpty: 'Give it a name, such as {date}-{number}.',
  variables: [
    ['date', 'Date taken'],
    ['place', 'Place'],
    ['event', 'Event'],
    ['creator', 'Creator'],
    ['number', 'Number'],
    ['name', 'Original name'],
  ],
  insert: (name) => `Insert ${name}`,
  names: 'The files will be named',
  more: (count) => `and ${gb(count)} more`,
  namesFailed: 'The names cannot be foretold.',
  written: 'Written into the files',
  words: 'Caption, creator, credit, copyright and all words of the archive',
  always: 'always',
  place: 'Keep the GPS position',
  placeHelp: 'A position may give away the home of a source.',
  serials: 'Keep serial numbers',
  serialsHelp: "A camera's serial number and owner tell who took the photo.",
  cancel: 'Cancel',
  send: 'Choose a folder and send',
  choosing: 'Waiting for the folder…',
  progress: (done, of) => `${gb(done)} of ${gb(of)} photos made`,
  stop: 'Stop',
  stopping: 'Stopping…',
  slow: 'AVIF is slow; leave this window open.',
  done: (count) => (count === 1 ? '1 photo sent' : `${gb(count)} photos sent`),
  stopped: (count) => `Stopped; the ${gb(count)} that were made are whole`,
  folder: 'Folder',
  show: 'Open the folder',
  cutTitle: 'Words longer than the old IIM standard has room for',
  cutHelp: 'Programs of today read all of it in XMP; those that read IIM alone see the beginning.',
  cut: (field, bytes) => `${field}: the first ${gb(bytes)} bytes`,
  cutFiles: (count) => (count === 1 ? '1 file' : `${gb(count)} files`),
  failures: (count) => (count === 1 ? '1 photo could not be sent' : `${gb(count)} photos could not be sent`),
  files: 'Files',
  again: 'Send again',
  close: 'Close',
  failed: 'The photos were not sent',
};

export const sending = { vi, en };
