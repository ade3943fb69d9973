/** What is said of the preview beside the page. */

const vi = {
  show: 'Xem trước bản in cạnh bài',
  label: 'Bản xem trước',
  as: 'Xem trước dạng',
  close: 'Đóng bản xem trước',
  wait: 'Đang dàn trang…',
  page: (number: number) => `Trang ${String(number)}`,
  pages: (count: number) => `${String(count)} trang`,
  views: {
    portal: 'Trang cổng',
    two: 'Trang báo hai cột',
    three: 'Trang báo ba cột',
    archive: 'Bản lưu trữ',
  },
};

const en: typeof vi = {
  show: 'Preview the print beside the page',
  label: 'Preview',
  as: 'Preview as',
  close: 'Close the preview',
  wait: 'Setting pages…',
  page: (number: number) => `Page ${String(number)}`,
  pages: (count: number) => (count === 1 ? '1 page' : `${String(count)} pages`),
  views: {
    portal: 'Portal page',
    two: 'Newspaper, two columns',
    three: 'Newspaper, three columns',
    archive: 'Archive copy',
  },
};

export const previewWords = { vi, en };
