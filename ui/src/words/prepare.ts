/** What the window says of preparing a photo and of comparing its fields. Brought with the dialogs that say it. */

const vi = {
  title: 'Chuẩn bị ảnh',
  forArticle: 'Cắt ảnh cho bài',
  fields: { title: 'So thông tin ảnh' },
};

const en: typeof vi = {
  title: 'Prepare the photo',
  forArticle: 'Crop for this article',
  fields: { title: 'Compare the fields' },
};

export const prepare = { vi, en };
