/** What the window says of portals. Brought with the dialog that says it. */

import type { Fonts, Language, Profile } from '../bindings';

const vi = {
  title: 'Các cổng nhận bài',
  about:
    'Mỗi cổng nhận mã HTML theo cách của hệ quản trị riêng. Cổng đứng đầu được dùng khi không chọn cổng nào.',
  none: 'Chưa có cổng nào. Bài vẫn xuất được, với mã HTML đầy đủ và ảnh nằm cạnh trang.',
  name: 'Tên cổng',
  nameMissing: 'Cổng cần có tên',
  unnamed: 'Cổng chưa đặt tên',
  profile: 'Mã HTML cho hệ quản trị',
  profiles: {
    semantic: { name: 'Đầy đủ', about: 'Đủ thẻ và lớp, cho hệ mới; ảnh nhiều cỡ' },
    inline: { name: 'Kèm kiểu trong thẻ', about: 'Cho hệ cũ hay xóa lớp và thẻ mới' },
    plain: { name: 'Tối giản', about: 'Ít thẻ nhất, cổng tự trình bày' },
  } satisfies Record<Profile, { name: string; about: string }>,
  fonts: 'Chữ của trang',
  fontsOf: {
    embedded: { name: 'Nhúng vào trang', about: 'Chỉ những chữ có trong bài, chừng 15 KB mỗi kiểu' },
    system: { name: 'Chữ của máy người đọc', about: 'Trang nhẹ nhất' },
  } satisfies Record<Fonts, { name: string; about: string }>,
  pictures: 'Nơi cổng chứa ảnh',
  picturesHelp: 'Địa chỉ https://…; để trống nếu ảnh nằm cạnh trang',
  first: 'Đưa lên đầu',
  remove: 'Bỏ cổng',
  add: 'Thêm cổng',
  cancel: 'Thôi',
  save: 'Lưu',
};

const en: PortalWords = {
  title: 'Portals that take the pieces',
  about:
    'Each portal takes HTML as its own system wants it. The first one is used where no portal is chosen.',
  none: 'There is no portal yet. Pieces are exported all the same, with full HTML and the pictures beside the page.',
  name: 'The portal’s name',
  nameMissing: 'A portal needs a name',
  unnamed: 'A portal without a name',
  profile: 'HTML for its system',
  profiles: {
    semantic: {
      name: 'Full',
      about: 'Every element and class, for a modern system; pictures in several sizes',
    },
    inline: {
      name: 'With styles in the elements',
      about: 'For an old system that drops classes and new elements',
    },
    plain: { name: 'Plain', about: 'The fewest elements; the portal gives them their look' },
  },
  fonts: 'Letters of the page',
  fontsOf: {
    embedded: { name: 'Within the page', about: 'Only those that stand there, some 15 KB a style' },
    system: { name: 'Those of the reader’s machine', about: 'The lightest page' },
  },
  pictures: 'Where the portal keeps pictures',
  picturesHelp: 'An address, https://…; empty where they lie beside the page',
  first: 'Make it the first',
  remove: 'Remove the portal',
  add: 'Add a portal',
  cancel: 'Cancel',
  save: 'Save',
};

export type PortalWords = typeof vi;

export const portalWords: Record<Language, PortalWords> = { vi, en };
