/** What is said of the preview beside the page. */

const vi = {
  show: 'Xem trước bản xuất cạnh bài',
  label: 'Bản xem trước',
  as: 'Xem trước dạng',
  close: 'Đóng bản xem trước',
  wait: 'Đang dàn trang…',
  paper: 'Bản in',
  web: 'Trang web',
  portal: 'Cho cổng',
  screen: (name: string) => `Trang web, ${name.toLocaleLowerCase('vi')}`,
  dark: 'Xem trên màn hình nền tối',
  across: (pixels: number) => `rộng ${String(pixels)}`,
  page: (number: number) => `Trang ${String(number)}`,
  pages: (count: number) => `${String(count)} trang`,
  views: {
    portal: 'Trang cổng',
    two: 'Trang báo hai cột',
    three: 'Trang báo ba cột',
    archive: 'Bản lưu trữ',
    phone: 'Điện thoại',
    tablet: 'Máy tính bảng',
    desktop: 'Máy tính bàn',
  },
};

const en: typeof vi = {
  show: 'Preview what is exported beside the page',
  label: 'Preview',
  as: 'Preview as',
  close: 'Close the preview',
  wait: 'Setting pages…',
  paper: 'Print',
  web: 'Web page',
  portal: 'For the portal',
  screen: (name: string) => `Web page, ${name.toLowerCase()}`,
  dark: 'As on a dark screen',
  across: (pixels: number) => `${String(pixels)} across`,
  page: (number: number) => `Page ${String(number)}`,
  pages: (count: number) => (count === 1 ? '1 page' : `${String(count)} pages`),
  views: {
    portal: 'Portal page',
    two: 'Newspaper, two columns',
    three: 'Newspaper, three columns',
    archive: 'Archive copy',
    phone: 'Telephone',
    tablet: 'Tablet',
    desktop: 'Desktop computer',
  },
};

export const previewWords = { vi, en };
