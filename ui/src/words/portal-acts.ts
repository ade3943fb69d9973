/** What the palette says of portals. */

const vi = {
  portals: 'Các cổng nhận bài',
  copy: 'Sao chép bài cho hệ quản trị của cổng',
  copying: 'Đang sao chép bài…',
  copied: 'Đã sao chép bài; hãy dán vào hệ quản trị của cổng',
};

const en: typeof vi = {
  portals: 'Portals that take the pieces',
  copy: 'Copy the article for a portal’s system',
  copying: 'Copying the article…',
  copied: 'The article is copied; paste it into the portal’s system',
};

export const portalActs = { vi, en };
