import type { BringingWords } from '../words/bringing';

/** How long it will take yet, roughly; empty as long as nobody can say. `rate`: pieces a second. */
export function leftOf(done: number, of: number, rate: number, words: BringingWords): string {
  if (!(rate > 0) || done >= of) return '';
  const seconds = Math.ceil((of - done) / rate);
  return words.left(seconds < 60 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / 60)));
}
