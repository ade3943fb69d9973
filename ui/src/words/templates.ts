/** What the window says of articles to begin with. */

const vi = {
  menu: 'Bài mới từ mẫu',
  more: 'Chọn mẫu bài mới',
  blank: 'Bài trắng',
  house: 'Mẫu của tòa soạn',
  saved: 'Mẫu đã lưu',
  loading: 'Đang mở các mẫu…',
  drop: (name: string) => `Xóa mẫu ${name}`,
  dropped: (name: string) => `Đã xóa mẫu “${name}”`,
  dropKey: 'Delete để xóa mẫu',
  save: 'Lưu làm mẫu…',
  saveTitle: 'Lưu bài làm mẫu',
  name: 'Tên mẫu',
  nameHelp: 'Mẫu giữ bố cục và chữ của bài; không giữ ảnh, tác giả, ngày và góp ý.',
  nameMissing: 'Hãy đặt tên cho mẫu.',
  go: 'Lưu mẫu',
  cancel: 'Thôi',
  kept: (name: string) => `Đã lưu mẫu “${name}”`,
};

const en: typeof vi = {
  menu: 'New article from a template',
  more: 'Choose a template',
  blank: 'Blank article',
  house: 'Templates of the house',
  saved: 'Saved templates',
  loading: 'Opening the templates…',
  drop: (name) => `Delete the template ${name}`,
  dropped: (name) => `Deleted the template “${name}”`,
  dropKey: 'Delete removes a template',
  save: 'Save as template…',
  saveTitle: 'Save the article as a template',
  name: 'Name of the template',
  nameHelp: 'A template keeps the form and the text; not the photos, authors, dates and comments.',
  nameMissing: 'Give the template a name.',
  go: 'Save template',
  cancel: 'Cancel',
  kept: (name) => `Saved the template “${name}”`,
};

export const templates = { vi, en };
