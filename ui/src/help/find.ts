/** Finding in the guide: blind to marks and case. All words stand in one section, each at the beginning of a word. */

import { fold } from '../words/fold';
import type { Page } from './page';

/** `line` is the sentence that says it, or the first one of the section. */
export type Found = { page: string; section: string; title: string; heading: string; line: string };

const MOST = 30;

/** Folded, with one space before each word and nothing else between them but what codes are typed with. */
const flat = (text: string) => ` ${fold(text).replace(/[^a-z0-9=/#:.-]+/gu, ' ')}`;

/** Sentences, near enough to show one; items and rows are lines. */
const sentences = (text: string) => text.split(/(?<=[.!?;])\s+|\n/u);

export function find(pages: readonly (readonly [string, Page])[], asked: string): Found[] {
  const phrase = flat(asked).trimEnd();
  const words = phrase.split(' ').flatMap((word) => (word === '' ? [] : [` ${word}`]));
  if (words.length === 0) return [];
  const all = (text: string) => words.every((word) => text.includes(word));
  const found = pages.flatMap(([page, { title, sections }]) =>
    sections.flatMap(({ id, heading, text }) => {
      const [head, body] = [flat(heading), flat(text)];
      if (!all(flat(title) + head + body)) return [];
      const lines = sentences(text);
      const line = lines.find((said) => words.some((word) => flat(said).includes(word))) ?? lines[0] ?? '';
      // The last of these that is so counts most; -1 where title, heading and text say it only together.
      const weight = [all(body), body.includes(phrase), all(head), head.includes(phrase)].lastIndexOf(true);
      return [{ weight, found: { page, section: id, title, heading, line } }];
    }),
  );
  // The order of pages stays among those of one weight.
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ found }) => found);
}
