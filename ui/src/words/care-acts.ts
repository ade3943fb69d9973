/** The acts of keeping the archive, by the names that the palette and menus show. What their dialogs say comes with them. */

const vi = {
  statistics: 'Thống kê kho bài',
  verify: 'Kiểm tra kho bài',
  backup: 'Sao lưu kho bài',
  restoreBackup: 'Phục hồi từ bản sao lưu',
  emptyTrash: 'Dọn thùng rác',
  openForm: 'Xuất và nhập cả kho',
  bringOld: 'Đưa bài cũ vào kho',
};

const en: typeof vi = {
  statistics: 'Statistics of the archive',
  verify: 'Verify the archive',
  backup: 'Back the archive up',
  restoreBackup: 'Restore from a backup',
  emptyTrash: 'Empty the trash',
  openForm: 'Export and import the whole archive',
  bringOld: 'Bring old pieces in',
};

export const careActs = { vi, en };
