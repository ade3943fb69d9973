/** What is looked for on the page, as a pattern over the text as it stands, so that places need no translation. */

import { fold } from '../../words/fold';

export type Query = {
  text: string;
  /** "tich" finds "tích", "duong" finds "đường". */
  blind: boolean;
  /** Only where no letter or digit stands before or behind. */
  word: boolean;
  matchCase: boolean;
};

/** Letter without marks → the inside of a class of every letter that it may stand for. */
let families: Map<string, string> | null = null;

function familyOf(letter: string): string | undefined {
  if (!families) {
    families = new Map();
    // Latin with marks, and with the marks of Vietnamese.
    for (const [first, last] of [
      [0xc0, 0x24f],
      [0x1e00, 0x1eff],
    ] as const) {
      for (let code = first; code <= last; code += 1) {
        const member = String.fromCodePoint(code);
        const base = fold(member);
        if (!/^[a-z]$/u.test(base)) continue;
        const cased = member === member.toLowerCase() ? base : base.toUpperCase();
        families.set(cased, (families.get(cased) ?? cased) + member);
      }
    }
  }
  return families.get(letter);
}

/** Typographic and plain forms of the same sign. */
const SIGNS = ['"“”', "'‘’", '-–'];

function sensitive(letter: string): string {
  if (letter === ' ') return '[ \\u00a0]';
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

function blindly(letter: string): string {
  const sign = SIGNS.find((signs) => signs.includes(letter));
  if (sign) return `[${sign}]`;
  const bare = letter
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace('đ', 'd')
    .replace('Đ', 'D');
  const family = familyOf(bare);
  // Text that came in decomposed carries its marks behind the letter.
  return family ? `[${family}]\\p{M}*` : sensitive(letter);
}

/** Null where nothing is looked for. Matches are never empty. */
export function patternOf({ text, blind, word, matchCase }: Query): RegExp | null {
  if (text === '') return null;
  const letters = [...text.normalize('NFC')].map(blind ? blindly : sensitive).join('');
  const part = '[\\p{L}\\p{N}\\p{M}]';
  const source = word ? `(?<!${part})${letters}(?!${part})` : letters;
  return new RegExp(source, matchCase ? 'gu' : 'giu');
}

/** Places of the pattern in `text`, from left to right, none over another. */
export function placesIn(text: string, pattern: RegExp): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  for (const { index, 0: found } of text.matchAll(pattern)) {
    places.push({ from: index, to: index + found.length });
  }
  return places;
}
