/** Moments by the camera's clock, as people write them here and as the archive keeps them: "2021-01-11T08:31:00". */

import { readDate, sayDate } from '../inspector/date';

/** "08:31"; empty where the hour is not known. */
export function sayHour(taken: string | null): string {
  const [, hour] = /T(\d{2}:\d{2})/u.exec(taken ?? '') ?? [];
  return hour ?? '';
}

/** "11/1/2021 08:31". */
export function sayMoment(taken: string | null): string {
  if (taken === null) return '';
  return `${sayDate(taken.slice(0, 10))} ${sayHour(taken)}`.trim();
}

/** "11/1/2021 8:31" or "11/1/2021" → as the archive keeps it; null where it is no moment. */
export function readMoment(text: string): string | null {
  const [, day = '', hour = '0', minute = '00', second = '00'] =
    /^(\S+)(?:\s+(\d{1,2})[:hg](\d{2})(?::(\d{2}))?)?$/u.exec(text.trim()) ?? [];
  const date = readDate(day);
  if (date === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
}
