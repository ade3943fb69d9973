/** What the places of a photo's words say, and where they do not say the same. */

import type { FieldCompared } from './wire';

export const PLACES = ['xmp', 'iim', 'exif', 'archive', 'article'] as const;
export type Place = (typeof PLACES)[number];

/** Blind to how letters are composed and to white space at the ends: nobody sees those. */
const said = (text: string | null) => (text ?? '').normalize('NFC').trim();

/** What the file as a whole says: XMP, else IIM, else Exif. */
export const inFile = ({ xmp, iim, exif }: FieldCompared) => said(xmp) || said(iim) || said(exif);

/**
 * Whether what a place says is not what the archive says. A place that says nothing differs from nobody: Exif and the
 * article have room for few fields.
 */
export function differs(field: FieldCompared, place: Place): boolean {
  if (place === 'archive') return false;
  const text = said(field[place]);
  return text !== '' && text !== said(field.archive);
}

/** Whether any place says something else, or the archive knows what the file lacks. */
export const isTold = (field: FieldCompared) =>
  PLACES.some((place) => differs(field, place)) || (said(field.archive) !== '' && inFile(field) === '');

export const isEmpty = (field: FieldCompared) => PLACES.every((place) => said(field[place]) === '');

/** Those that say something first, in their own order. */
export const ordered = (fields: readonly FieldCompared[]) => [
  ...fields.filter((field) => !isEmpty(field)),
  ...fields.filter(isEmpty),
];
