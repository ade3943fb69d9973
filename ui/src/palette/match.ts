/** What a few letters are meant to find among names: blind to accents and case, whole words before scattered letters. */

import { fold } from '../words/fold';

/**
 * How well `asked` fits `name`, both folded; 0 not at all. Best where the name begins with it, then where a word
 * does, then where it stands anywhere, then where its letters follow one another from word to word.
 */
function fit(name: string, asked: string): number {
  const at = name.indexOf(asked);
  if (at === 0) return 5;
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 4;
  const words = asked.split(/\s+/u);
  if (words.length > 1 && words.every((word) => name.includes(word))) return 2;
  // First letters of words, in their order: "ddt" is "Đoạn đầu trang".
  const initials = (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word[0]).join('');
  return asked.length > 1 && initials.includes(asked) ? 1 : 0;
}

/** In the language that a person does not see, a name is found by the beginnings of its words alone. */
const UNSEEN = 4;

/**
 * Those of `all` that fit, best first, otherwise in their order. Everything fits an empty wish.
 *
 * @param names the name that is shown, and behind it those that are not.
 */
export function matching<T>(all: readonly T[], asked: string, names: (one: T) => readonly string[]): T[] {
  const wish = fold(asked.trim());
  if (wish === '') return [...all];
  return all
    .map((one) => {
      const [shown = 0, ...unseen] = names(one).map((name) => fit(fold(name), wish));
      return { one, fit: Math.max(shown, ...unseen.filter((fit) => fit >= UNSEEN)) };
    })
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ one }) => one);
}
