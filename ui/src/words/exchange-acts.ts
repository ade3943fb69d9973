/** What goes between desks, by the names that the palette and menus show. What the dialogs say comes with them. */

const vi = {
  sendToDesk: 'Gửi sang bàn khác',
  receivePackages: 'Nhận bài từ bàn khác',
  package: {
    name: 'Gói cho bàn khác (.toasoan)',
    about: 'Bài với mọi bản đã lưu, góp ý và ảnh gốc, để bàn khác mở và viết tiếp',
  },
};

const en: typeof vi = {
  sendToDesk: 'Send to another desk',
  receivePackages: 'Receive from another desk',
  package: {
    name: 'Package for another desk (.toasoan)',
    about: 'With every revision, comment and original photo, for another desk to open and write on',
  },
};

export const exchangeActs = { vi, en };
