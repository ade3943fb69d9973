/** What stands around the guide, in the window and on its site. */

const vi = {
  title: 'Hướng dẫn',
  contents: 'Mục lục',
  find: 'Tìm trong hướng dẫn…',
  none: (text: string) => `Hướng dẫn không nói gì về “${text}”. Thử ít chữ hơn; gõ không dấu cũng được.`,
  found: (count: number) => (count === 0 ? 'Không thấy' : `Thấy ở ${count} chỗ`),
  next: 'Trang sau',
  previous: 'Trang trước',
  opening: 'Đang mở hướng dẫn…',
  other: 'English',
};

const en: typeof vi = {
  title: 'Guide',
  contents: 'Contents',
  find: 'Find in the guide…',
  none: (text) => `The guide says nothing of “${text}”. Try fewer words.`,
  found: (count) =>
    count === 0 ? 'Not found' : count === 1 ? 'Found in 1 place' : `Found in ${count} places`,
  next: 'Next page',
  previous: 'Previous page',
  opening: 'Opening the guide…',
  other: 'Tiếng Việt',
};

export const help = { vi, en };
