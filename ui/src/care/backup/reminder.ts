/** When a person is reminded of a backup: quietly, and no more for a while once they have said "later". */

import type { BackupPlan } from '../wire';

export type Reminder = { kind: 'never' | 'away' | 'due'; days: number };

const DAY = 86_400_000;
const SEAT = 'toasoan.backup-later';
/** Milliseconds for which "later" holds. */
const LATER = { never: 7 * DAY, away: DAY, due: DAY };

type Known = Pick<BackupPlan, 'folder' | 'away' | 'daily' | 'last' | 'due'>;

/**
 * @param now milliseconds, as `Date.now()` has them.
 * @param until when "later" ends, in the same.
 */
export function reminderOf(
  { folder, away, daily, last, due }: Known,
  now: number,
  until: number,
): Reminder | null {
  if (due === null || now < until) return null;
  const since = last === null ? Number.NaN : Date.parse(last.time);
  // A clock that was set back tells of no days.
  const days = Number.isNaN(since) ? 0 : Math.max(0, Math.floor((now - since) / DAY));
  if (folder === null) return { kind: 'never', days };
  if (away) return { kind: 'away', days };
  // It runs by itself.
  if (daily) return null;
  return { kind: 'due', days };
}

export function laterUntil(): number {
  try {
    return Number(localStorage.getItem(SEAT) ?? 0) || 0;
  } catch {
    return 0;
  }
}

/** Answers until when. */
export function remindLater({ kind }: Reminder, now: number): number {
  const until = now + LATER[kind];
  try {
    localStorage.setItem(SEAT, String(until));
  } catch {
    // Without room for it one is reminded at the next start.
  }
  return until;
}
