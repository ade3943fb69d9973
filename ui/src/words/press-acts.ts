/** Names of what can be done about the press. There from the start, for the palette. */

const vi = {
  correct: 'Cải chính bài đã xuất…',
  withdraw: 'Gỡ bài đã xuất…',
  putBack: 'Đưa bài đã gỡ trở lại',
  takenBack: 'Đã rút lại',
  export: 'Xuất lại…',
  rules: 'Quy định trước khi xuất…',
  changed: 'đã đổi từ lần xuất',
  pickup: 'Thư mục cổng nhận bài',
  noPickup: 'chưa chọn',
};

const en: typeof vi = {
  correct: 'Correct what was exported…',
  withdraw: 'Withdraw what was exported…',
  putBack: 'Put the withdrawn article back',
  takenBack: 'Taken back',
  export: 'Export again…',
  rules: 'Rules before the press…',
  changed: 'changed since export',
  pickup: 'Folder that the portal picks up from',
  noPickup: 'none chosen',
};

export const pressActs = { vi, en };
