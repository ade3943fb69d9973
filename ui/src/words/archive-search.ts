/** What the window says of searching the archive, with the card of what can be typed. */

import type { FindField } from '../archive/wire';

type Line = { example: string; says: string; also?: string };

const vi = {
  placeholder: 'Tìm trong mọi bài đã viết…',
  help: 'Cách tìm',
  intro: 'Gõ có dấu hay không dấu, hoa hay thường đều tìm được; chữ khớp đúng dấu được xếp trước.',
  groups: [
    {
      name: 'Chữ trong bài',
      lines: [
        { example: 'dai hoi dang bo', says: 'bài có đủ các chữ này, ở bất kỳ đâu' },
        { example: '"chuyển đổi số"', says: 'đúng cụm từ, liền nhau' },
        { example: '-cháy rừng', says: 'không có chữ “cháy”' },
        { example: 'lũ OR lụt', says: 'có một trong hai', also: 'lũ HOẶC lụt' },
      ],
    },
    {
      name: 'Theo thông tin của bài',
      lines: [
        { example: 'tacgia:"Thanh Hòa"', says: 'của tác giả này', also: 'author:' },
        { example: 'chuyenmuc:"Văn hóa"', says: 'trong chuyên mục này', also: 'section:' },
        { example: 'the:"lễ hội"', says: 'có thẻ này', also: 'tag:' },
        { example: 'tu:2021-01-01', says: 'từ ngày này, tháng này hoặc năm này', also: 'from:1/2021' },
        { example: 'den:2021', says: 'đến hết ngày, tháng hoặc năm này', also: 'to:' },
        { example: 'trangthai:nhap', says: 'nhap, cho, sua, duyet, xuat, tra', also: 'state:draft' },
        { example: 'anh:co', says: 'có ảnh; anh:khong là không có', also: 'photo:yes' },
      ],
    },
  ] as { name: string; lines: Line[] }[],
  literal: 'Gõ sai mẫu cũng không sao: chữ nào máy không hiểu thì được tìm như chữ thường.',
  says: {
    author: 'tác giả',
    section: 'chuyên mục',
    from: 'từ',
    to: 'đến',
    state: 'trạng thái',
    photo: 'ảnh',
    tag: 'thẻ',
  } as Record<FindField, string>,
  unknown: 'chưa rõ',
  tag: (tag: string) => `the:"${tag}"`,
};

const en: typeof vi = {
  placeholder: 'Search everything ever written…',
  help: 'How to search',
  intro: 'Type with or without Vietnamese marks, in capitals or not; what matches the marks comes first.',
  groups: [
    {
      name: 'Words of the article',
      lines: [
        { example: 'dai hoi dang bo', says: 'articles with all of these words, anywhere' },
        { example: '"chuyển đổi số"', says: 'exactly this phrase' },
        { example: '-cháy rừng', says: 'without the word “cháy”' },
        { example: 'lũ OR lụt', says: 'either of the two', also: 'lũ HOẶC lụt' },
      ],
    },
    {
      name: 'What is said of the article',
      lines: [
        { example: 'author:"Thanh Hòa"', says: 'by this author', also: 'tacgia:' },
        { example: 'section:"Văn hóa"', says: 'of this section', also: 'chuyenmuc:' },
        { example: 'tag:"lễ hội"', says: 'with this tag', also: 'the:' },
        { example: 'from:2021-01-01', says: 'from this day, month or year on', also: 'tu:1/2021' },
        { example: 'to:2021', says: 'up to this day, month or year', also: 'den:' },
        {
          example: 'state:draft',
          says: 'draft, submitted, editing, approved, exported, returned',
          also: 'trangthai:nhap',
        },
        { example: 'photo:yes', says: 'with photos; photo:no is without', also: 'anh:co' },
      ],
    },
  ],
  literal: 'Nothing typed is ever wrong: what is not understood is searched for as it stands.',
  says: {
    author: 'author',
    section: 'section',
    from: 'from',
    to: 'to',
    state: 'state',
    photo: 'photos',
    tag: 'tag',
  },
  unknown: 'not understood',
  tag: (tag) => `tag:"${tag}"`,
};

export const asking = { vi, en };
