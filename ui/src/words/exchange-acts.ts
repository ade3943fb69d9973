/** What goes between desks, by the names that the palette and menus show. What the dialogs say comes with them. */

const vi = {
  sendToDesk: 'Gửi sang bàn khác',
  receivePackages: 'Nhận bài từ bàn khác',
};

const en: typeof vi = {
  sendToDesk: 'Send to another desk',
  receivePackages: 'Receive from another desk',
};

export const exchangeActs = { vi, en };
