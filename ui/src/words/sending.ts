/** What the window says of photos that are sent out. Brought with the dialog that says it. */

const vi = { title: 'Gửi ảnh ra' };

const en: typeof vi = { title: 'Send photos out' };

export const sending = { vi, en };
