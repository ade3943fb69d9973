/**
 * The two ways of writing Vietnamese on a keyboard without its letters. A key acts on the word as it stands before
 * the cursor: it gives a mark or a tone, or takes it away again and stands as itself ("aa" is "â", "aaa" is "aa").
 */

import { readWord, syllableOf, writeWord, type Letter, type Shape, type Tone, type Word } from './syllable';

export type Method = 'telex' | 'vni';
type Act = { tone: Tone } | { shape: Shape; on: string };

const TELEX: Record<string, Act> = {
  s: { tone: 1 },
  f: { tone: 2 },
  r: { tone: 3 },
  x: { tone: 4 },
  j: { tone: 5 },
  z: { tone: 0 },
  a: { shape: '^', on: 'a' },
  e: { shape: '^', on: 'e' },
  o: { shape: '^', on: 'o' },
  d: { shape: '-', on: 'd' },
};
const VNI: Record<string, Act> = {
  '1': { tone: 1 },
  '2': { tone: 2 },
  '3': { tone: 3 },
  '4': { tone: 4 },
  '5': { tone: 5 },
  '0': { tone: 0 },
  '6': { shape: '^', on: 'aeo' },
  '7': { shape: '+', on: 'ou' },
  '8': { shape: '(', on: 'a' },
  '9': { shape: '-', on: 'd' },
};

/** The longest syllable has seven letters: nghiêng. */
const LONGEST = 7;

const valid = (word: Word) => syllableOf(word) !== null;

function withShape({ letters, tone }: Word, at: readonly number[], shape: Shape): Word {
  return {
    letters: letters.map((letter, index) => (at.includes(index) ? { ...letter, shape } : letter)),
    tone,
  };
}

/** Gives the tone, or takes it away where it is already there; null where the word can carry none. */
function toned(word: Word, tone: Tone): { word: Word; undone: boolean } | null {
  if (!valid(word)) return null;
  if (tone === 0) return word.tone === 0 ? null : { word: { ...word, tone }, undone: false };
  if (word.tone === tone) return { word: { ...word, tone: 0 }, undone: true };
  const next = { ...word, tone };
  return valid(next) ? { word: next, undone: false } : null;
}

/** A pair of u and o takes the horn together: ươ; alone at the end of a word it is uơ until something follows. */
function horned(word: Word, at: number): Word | null {
  const { letters } = word;
  const [u, o] = [letters[at - 1], letters[at]];
  if (o?.base !== 'o' || u?.base !== 'u') return null;
  const both = withShape(word, [at - 1, at], '+');
  const open = at === letters.length - 1 && u.shape === '';
  const turned = open ? withShape(word, [at], '+') : both;
  return valid(turned) ? turned : null;
}

function shaped(word: Word, shape: Shape, on: string): { word: Word; undone: boolean } | null {
  const { letters } = word;
  const carries = (letter: Letter) => on.includes(letter.base);
  if (shape === '-') {
    const [first] = letters;
    if (first?.base !== 'd' || (letters.length > 1 && !valid(word))) return null;
    const undone = first.shape === '-';
    return { word: withShape(word, [0], undone ? '' : '-'), undone };
  }
  const syllable = syllableOf(word);
  if (!syllable) return null;
  const { nucleus, coda } = syllable;
  // Already there: the key takes it away and stands as itself.
  const there = letters.flatMap((letter, at) =>
    at >= nucleus && at < coda && carries(letter) && letter.shape === shape ? [at] : [],
  );
  const wanting = letters.findLastIndex(
    (letter, at) => at >= nucleus && at < coda && carries(letter) && letter.shape !== shape,
  );
  const wholePair = shape === '+' && wanting >= 0 && there.length > 0;
  if (there.length > 0 && !wholePair) return { word: withShape(word, there, ''), undone: true };
  for (let at = coda - 1; at >= nucleus; at -= 1) {
    const letter = letters[at];
    if (!letter || !carries(letter) || letter.shape === shape) continue;
    const turned = (shape === '+' && horned(word, at)) || withShape(word, [at], shape);
    if (valid(turned)) return { word: turned, undone: false };
  }
  return there.length > 0 ? { word: withShape(word, there, ''), undone: true } : null;
}

/** Telex's w: a breve on a, else a horn on o and u. */
function telexW(word: Word) {
  const syllable = syllableOf(word);
  if (!syllable) return null;
  const vowels = word.letters.slice(syllable.nucleus, syllable.coda).map(({ base }) => base);
  return vowels.includes('a') && !vowels.includes('u')
    ? shaped(word, '(', 'a')
    : (shaped(word, '+', 'ou') ?? shaped(word, '(', 'a'));
}

/** The word with one more letter: a tone moves to its place, and uơ and ưo become ươ before what follows them. */
function appended(word: Word, key: string): string | null {
  const lower = key.toLowerCase();
  if (!/^[a-z]$/u.test(lower)) return null;
  const letters: Letter[] = [...word.letters, { base: lower, shape: '', upper: key !== lower }];
  const next: Word = { letters, tone: word.tone };
  const [u, o] = [letters.length - 3, letters.length - 2];
  const pair = letters[u]?.base === 'u' && letters[o]?.base === 'o';
  if (pair && (letters[u]?.shape === '+') !== (letters[o]?.shape === '+')) {
    const both = withShape(next, [u, o], '+');
    if (valid(both)) return writeWord(both);
  }
  return valid(next) ? writeWord(next) : null;
}

/** Letters before and behind a place. */
export const WORD_BEFORE = /[\p{L}\p{M}]*$/u;
export const LETTER_BEHIND = /^[\p{L}\p{M}]/u;

/** Where the words begin to differ. */
export function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

/**
 * What stands in the place of `word` once `key` was struck behind it; null where the key simply stands behind it.
 *
 * @param word the letters before the cursor, up to the nearest sign or space.
 */
export function strike(method: Method, word: string, key: string): string | null {
  const read = [...word].length <= LONGEST ? readWord(word) : null;
  if (!read || read.letters.length === 0) return null;
  const lower = key.toLowerCase();
  const act = (method === 'telex' ? TELEX : VNI)[lower];
  const outcome =
    method === 'telex' && lower === 'w'
      ? telexW(read)
      : act && ('tone' in act ? toned(read, act.tone) : shaped(read, act.shape, act.on));
  if (outcome) return writeWord(outcome.word) + (outcome.undone ? key : '');
  const next = appended(read, key);
  return next === word + key ? null : next;
}
