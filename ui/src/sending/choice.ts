/** How photos were sent out last, to be offered again. */

import type { SendFormat, Sending } from './wire';

const SEAT = 'toasoan.sending';
export const PRESETS = [1600, 2048, 4096] as const;
export const FORMATS: readonly SendFormat[] = ['jpeg', 'webp', 'avif'];
/** Pixels. */
export const SMALLEST = 16;
export const LARGEST = 30_000;

export const USUAL: Sending = {
  longest_side: 2048,
  format: 'jpeg',
  quality: 88,
  pattern: '{ngày}-{sự kiện}-{số}',
  keep_place: false,
  keep_serials: false,
};

const whole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
export const isSide = (side: unknown): side is number => whole(side, SMALLEST, LARGEST);

/**
 * What was kept, as far as it makes sense. Positions and serial numbers are never kept on from one time to the next:
 * they leave the house only where that is said anew.
 */
export function sensible(kept: unknown): Sending {
  if (typeof kept !== 'object' || kept === null) return USUAL;
  const { longest_side, format, quality, pattern } = kept as Partial<Record<keyof Sending, unknown>>;
  return {
    ...USUAL,
    ...(longest_side === null || isSide(longest_side) ? { longest_side } : {}),
    ...(FORMATS.some((known) => known === format) ? { format: format as SendFormat } : {}),
    ...(whole(quality, 1, 100) ? { quality } : {}),
    ...(typeof pattern === 'string' && pattern.trim() !== '' ? { pattern } : {}),
  };
}

export function lastChoice(): Sending {
  try {
    return sensible(JSON.parse(localStorage.getItem(SEAT) ?? 'null'));
  } catch {
    // Nobody's work: the usual is offered.
    return USUAL;
  }
}

export function rememberChoice(sending: Sending) {
  try {
    localStorage.setItem(SEAT, JSON.stringify(sending));
  } catch {
    // Without room for it the usual is offered next time.
  }
}

/** With a variable at the caret, or in place of what is selected; answers where the caret is then. */
export function withVariable(pattern: string, from: number, to: number, name: string): [string, number] {
  const variable = `{${name}}`;
  const before = pattern.slice(0, from);
  // Parts of a name are told apart.
  const dash = before === '' || /[-_\s]$/u.test(before) ? '' : '-';
  return [`${before}${dash}${variable}${pattern.slice(to)}`, from + dash.length + variable.length];
}
