import type { Words } from '../words/words';

const DAY = 86_400_000;
const twoDigits = (figure: number) => String(figure).padStart(2, '0');

/**
 * When something was changed, in as few words as it takes: "vừa xong", "5 phút trước", "09:40", "hôm qua",
 * "12/5", "12/5/2024". Without `Intl`, whose first use costs the start of the window more than the whole list.
 *
 * @param at an RFC 3339 time.
 */
export function relativeTime(at: string, now: Date, words: Words['time']): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return '';
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return words.now;
  if (minutes < 60) return words.minutes(minutes);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  if (then.getTime() >= midnight) {
    return `${twoDigits(then.getHours())}:${twoDigits(then.getMinutes())}`;
  }
  if (then.getTime() >= midnight - DAY) return words.yesterday;
  const day = `${then.getDate()}/${then.getMonth() + 1}`;
  return then.getFullYear() === now.getFullYear() ? day : `${day}/${then.getFullYear()}`;
}
