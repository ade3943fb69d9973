/** The fields of a photo's words: which come first, and what they say as one text. */

import { sayMoment } from '../times';
import type { Field, PhotoWords } from '../wire';

/** Written in for every photo. Those in one row share it. */
export const FIRST: readonly (readonly Field[])[] = [
  ['caption'],
  ['alt'],
  ['creators', 'credit'],
  ['sublocation', 'taken'],
  ['event'],
  ['keywords'],
  ['persons'],
];
export const MORE: readonly (readonly Field[])[] = [
  ['headline'],
  ['city', 'province'],
  ['country', 'country_code'],
  ['source', 'copyright'],
  ['usage_terms'],
  ['caption_writer', 'job_title'],
  ['instructions'],
  ['job_id', 'title'],
  ['extended_description'],
  ['digital_source_type'],
];
export const ALL: readonly Field[] = [...FIRST, ...MORE].flat();

/** Lines that a field has room for. */
export const ROWS: Partial<Record<Field, number>> = {
  caption: 3,
  alt: 2,
  usage_terms: 2,
  instructions: 2,
  extended_description: 3,
};
export const LISTS: ReadonlySet<Field> = new Set<Field>(['creators', 'keywords', 'persons']);
/** Not written in words: neither codes nor variables belong there. */
export const PLAIN: ReadonlySet<Field> = new Set<Field>([
  'taken',
  'country_code',
  'digital_source_type',
  'job_id',
]);

export function textOf(words: PhotoWords, field: Field): string {
  const said = words[field];
  if (field === 'taken') return sayMoment(words.taken);
  return Array.isArray(said) ? said.join('; ') : (said ?? '');
}

/** What all of them say; null where they differ. */
export function common(all: readonly PhotoWords[], field: Field): string | null {
  const [first, ...rest] = all;
  if (!first) return '';
  const said = textOf(first, field);
  return rest.every((words) => textOf(words, field) === said) ? said : null;
}
