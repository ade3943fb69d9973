/** What the palette and the top bar say of the archives of this machine. */

const vi = {
  open: 'Mở kho bài khác…',
  sign: (name: string) => `Kho đang mở: ${name}. Mở kho khác…`,
  carried: 'kho mang theo',
};

const en: typeof vi = {
  open: 'Open another archive…',
  sign: (name) => `The open archive: ${name}. Open another…`,
  carried: 'carried along',
};

export const archiveActs = { vi, en };
