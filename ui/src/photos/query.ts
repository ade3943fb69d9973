/** What the sheet asks the archive for. */

import type { SheetQuery } from './wire';

export const EVERYTHING: SheetQuery = {
  text: '',
  lack: null,
  from: null,
  to: null,
  photographer: null,
  article: null,
  label: null,
  rating: 0,
  trashed: false,
  order: 'taken',
  descending: true,
};

/** The day of this moment as the archive writes it. */
export function dayOf(moment: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The same pictures are asked for, in whatever order. */
export const isOfDay = (query: SheetQuery, day: string) => query.from === day && query.to === day;

/** Whether anything is left out. The order leaves nothing out. */
export function isFiltered(query: SheetQuery): boolean {
  const plain = { ...query, text: query.text.trim(), order: null, descending: null };
  return JSON.stringify(plain) !== JSON.stringify({ ...EVERYTHING, order: null, descending: null });
}
