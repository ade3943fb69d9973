import type { Language } from '../bindings';
import { LOCALES } from '../words/words';

const UNITS = ['byte', 'KB', 'MB', 'GB', 'TB'] as const;

/** Bytes as the system's own file manager shows them: in steps of 1,024, two figures at least. "1,4 GB" */
export function size(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  // 1,000 of one unit is written as 0.98 of the next.
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 10 ? 0 : 1;
  const number = value.toLocaleString(LOCALES[language], { maximumFractionDigits: digits });
  return `${number} ${UNITS[unit]}`;
}
