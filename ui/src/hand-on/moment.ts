import { shortDay } from '../inspector/embargo';

/** When something happened, as it is told beside a name: "14:02" today, else "14:02, 12/1". */
export function moment(at: string, now: Date, locale: string): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return '';
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(then);
  const day = (date: Date) =>
    `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
  return day(then) === day(now) ? clock : `${clock}, ${shortDay(day(then), now)}`;
}
