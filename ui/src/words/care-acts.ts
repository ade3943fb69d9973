/** The acts of keeping the archive, by the names that the palette and menus show. What their dialogs say comes with them. */

const vi = {
  statistics: 'Thống kê kho bài',
  verify: 'Kiểm tra kho bài',
  backup: 'Sao lưu kho bài',
  restoreBackup: 'Phục hồi từ bản sao lưu',
  emptyTrash: 'Dọn thùng rác',
  openForm: 'Xuất và nhập cả kho',
  bringOld: 'Đưa bài cũ vào kho',
  copyReport: 'Chép báo cáo cho người xem lỗi',
};

const en: typeof vi = {
  statistics: 'Statistics of the archive',
  verify: 'Verify the archive',
  backup: 'Back the archive up',
  restoreBackup: 'Restore from a backup',
  emptyTrash: 'Empty the trash',
  openForm: 'Export and import the whole archive',
  bringOld: 'Bring old pieces in',
  copyReport: 'Copy a report for whoever looks into a fault',
};

export const careActs = { vi, en };

/** What is told once the report lies on the clipboard. */
export const reportCopied = {
  vi: 'Đã chép báo cáo (phiên bản, chỗ nằm, nhật ký); dán vào thư gửi người xem lỗi.',
  en: 'The report (versions, places, log) is copied; paste it into a letter to whoever looks into the fault.',
};
