/** One person of the directory while they are written down. */

import { fold } from '../words/fold';
import type { Entry, Title } from './wire';

export const blank = (id: string): Entry => ({
  id,
  code: '',
  name: '',
  honorific: '',
  organisation: '',
  titles: [],
  forms: [],
});

/** What keeps the entry from being saved; null where nothing does. */
export type Amiss =
  { kind: 'codeNeeded' } | { kind: 'codeWrong' } | { kind: 'codeTaken'; by: string } | { kind: 'nameNeeded' };

const CODE = /^[\p{L}\p{N}._-]+$/u;

export function amiss(entry: Entry, all: readonly Entry[]): Amiss | null {
  const code = entry.code.trim().normalize('NFC').toLowerCase();
  if (code === '') return { kind: 'codeNeeded' };
  if (!CODE.test(code)) return { kind: 'codeWrong' };
  const other = all.find((one) => one.id !== entry.id && one.code.normalize('NFC').toLowerCase() === code);
  if (other) return { kind: 'codeTaken', by: other.name };
  return entry.name.trim() === '' ? { kind: 'nameNeeded' } : null;
}

/** The title held now. */
export function titleNow({ titles }: Pick<Entry, 'titles'>, today: string): string {
  const held = titles.filter(({ from }) => from === null || from <= today);
  let now: Title | undefined;
  for (const title of held) if (!now || (title.from ?? '') >= (now.from ?? '')) now = title;
  return now?.title ?? '';
}

/** Those that were meant, blind to case and marks, in their order. */
export function found(all: readonly Entry[], asked: string): Entry[] {
  const wanted = fold(asked.trim());
  if (wanted === '') return [...all];
  return all.filter(({ code, name, organisation, titles }) =>
    [code, name, organisation, ...titles.map(({ title }) => title)].some((said) =>
      fold(said).includes(wanted),
    ),
  );
}
