/** What the palette and the top bar say of the archives of this machine. */

import type { KnownArchive, Language } from '../bindings';

const vi = {
  open: 'Mở kho bài khác…',
  sign: (name: string) => `Kho đang mở: ${name}. Mở kho khác…`,
  carried: 'kho mang theo',
  usual: 'Kho của máy này',
};

const en: typeof vi = {
  open: 'Open another archive…',
  sign: (name) => `The open archive: ${name}. Open another…`,
  carried: 'carried along',
  usual: 'This machine’s archive',
};

export const archiveActs = { vi, en };

/** By which name an archive goes. */
export const called = ({ name, is_usual }: KnownArchive, language: Language) =>
  is_usual ? archiveActs[language].usual : name;
