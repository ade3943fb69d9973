/**
 * A Vietnamese syllable while it is being written: onset, nucleus, coda, the shape of each letter and the tone.
 * Reading is strict: what cannot become a Vietnamese syllable is none, so that other words stay as they are typed.
 */

/** What a letter carries besides its tone: circumflex, breve, horn, or the stroke of đ. */
export type Shape = '' | '^' | '(' | '+' | '-';
/** 0 ngang, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;
export type Letter = { base: string; shape: Shape; upper: boolean };
export type Word = { letters: Letter[]; tone: Tone };
/** Where the nucleus begins and the coda begins, counted in letters. */
export type Syllable = Word & { nucleus: number; coda: number };

const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const SHAPES: Record<Shape, string> = { '': '', '^': '\u0302', '(': '\u0306', '+': '\u031b', '-': '' };

const ONSETS = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));
const CODAS = new Set(' c ch k m n ng nh p t'.split(' '));
const STOPS = new Set(['c', 'ch', 'k', 'p', 't']);

/** Nuclei as they end up. */
const NUCLEI = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oă oai oao oay oe oeo oi oo ôi ơi ua uâ uây uê ' +
    'ui uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu ôô'
  ).split(' '),
);
/** Nuclei on the way there, whose marks are yet to be typed. */
const UNDERWAY = new Set('ie ieu ye yeu uo uoi uou uye uay ue ưo ưoi ưou uơi uơu eu oă'.split(' '));

/** Reads a word; null where a letter is not of the alphabet that Vietnamese writes with. */
export function readWord(text: string): Word | null {
  const letters: Letter[] = [];
  let tone: Tone = 0;
  for (const char of text.normalize('NFC')) {
    const lower = char.toLowerCase();
    const upper = char !== lower;
    if (lower === 'đ') {
      letters.push({ base: 'd', shape: '-', upper });
      continue;
    }
    const [base = '', ...marks] = lower.normalize('NFD');
    if (!/^[a-z]$/u.test(base)) return null;
    let shape: Shape = '';
    for (const mark of marks) {
      const toned = TONES.indexOf(mark);
      const shaped = (Object.keys(SHAPES) as Shape[]).find((each) => SHAPES[each] === mark);
      if (toned > 0 && tone === 0) tone = toned as Tone;
      else if (shaped !== undefined && mark !== '') shape = shaped;
      else return null;
    }
    letters.push({ base, shape, upper });
  }
  return { letters, tone };
}

const plain = ({ base, shape }: Letter) => (shape === '-' ? 'đ' : (base + SHAPES[shape]).normalize('NFC'));
export const spell = (letters: readonly Letter[]) => letters.map(plain).join('');

const isVowel = ({ base }: Letter) => 'aeiouy'.includes(base);

/** The syllable that the word is or may yet become; null where it can become none. */
export function syllableOf({ letters, tone }: Word): Syllable | null {
  let nucleus = letters.findIndex(isVowel);
  if (nucleus < 0) return null;
  const [first, second] = [letters[nucleus], letters[nucleus + 1]];
  const before = spell(letters.slice(0, nucleus));
  // The u of qu and the i of gi belong to the onset, the latter where another vowel follows.
  if (before === 'q' && first?.base === 'u' && first.shape === '') nucleus += 1;
  else if (before === 'g' && first?.base === 'i' && second && isVowel(second)) nucleus += 1;
  let coda = nucleus;
  while (coda < letters.length && isVowel(letters[coda] as Letter)) coda += 1;
  if (coda === nucleus) return null;
  const vowels = spell(letters.slice(nucleus, coda));
  const tail = spell(letters.slice(coda));
  const onset = spell(letters.slice(0, nucleus));
  if (!ONSETS.has(onset) || !CODAS.has(tail)) return null;
  if (!NUCLEI.has(vowels) && !UNDERWAY.has(vowels)) return null;
  if (STOPS.has(tail) && tone > 1 && tone < 5) return null;
  return { letters, tone, nucleus, coda };
}

/**
 * The letter that carries the tone, by the older rule (hòa, thúy, khỏe): the last letter with a shape; else with a
 * coda the last vowel; else of three vowels the middle one; else the first.
 */
function seatOfTone({ letters, nucleus, coda }: Syllable): number {
  for (let at = coda - 1; at >= nucleus; at -= 1) if (letters[at]?.shape !== '') return at;
  if (coda < letters.length) return coda - 1;
  return coda - nucleus === 3 ? nucleus + 1 : nucleus;
}

export function writeWord(word: Word): string {
  const syllable = syllableOf(word);
  const seat = syllable ? seatOfTone(syllable) : word.letters.findLastIndex(isVowel);
  return word.letters
    .map((letter, at) => {
      const lower = (plain(letter) + (at === seat ? (TONES[word.tone] ?? '') : '')).normalize('NFC');
      return letter.upper ? lower.toUpperCase() : lower;
    })
    .join('');
}
