/** Until when a piece is held back, in the time of Việt Nam: UTC+7 the whole year round. */

import { readDate, sayDate } from './date';

const AHEAD = 7 * 3_600_000;

export type Moment = {
  /** "2026-01-12" */
  day: string;
  /** "18:00" */
  time: string;
};

/** What clocks in Việt Nam show at an RFC 3339 time; null where it is none. */
export function inVietnam(at: string): Moment | null {
  const utc = Date.parse(at);
  if (Number.isNaN(utc)) return null;
  const [day = '', time = ''] = new Date(utc + AHEAD).toISOString().split('T');
  return { day, time: time.slice(0, 5) };
}

/** The RFC 3339 time, in UTC, at which clocks in Việt Nam show this. */
export function fromVietnam({ day, time }: Moment): string {
  return new Date(Date.parse(`${day}T${time}:00Z`) - AHEAD).toISOString().replace('.000Z', 'Z');
}

/** "18:00", "18h", "18h30", "18g30", "1830" → "18:30"; null where it is no time of a day. */
export function readTime(text: string): string | null {
  const found =
    /^(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?)?$/iu.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** What was typed as a moment; a day without a time is its beginning. */
export function readMoment(day: string, time: string): Moment | null {
  const iso = readDate(day);
  const clock = time.trim() === '' ? '00:00' : readTime(time);
  return iso === null || clock === null ? null : { day: iso, time: clock };
}

/** "12/1" in the year of `now`, else "12/1/2027". */
export function shortDay(day: string, now: Date): string {
  const here = new Date(now.getTime() + AHEAD).getUTCFullYear();
  return day.startsWith(`${here}-`) ? sayDate(day).replace(/\/\d+$/u, '') : sayDate(day);
}
