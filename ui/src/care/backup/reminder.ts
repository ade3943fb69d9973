/** When a person is reminded of a backup: quietly, and no more for a while once they have said "later". */

import type { Sentence } from '../../bindings';
import type { BackupPlan } from '../wire';

export type Reminder =
  | { kind: 'never' }
  /** `days` since the last one; `why` none can be made now. */
  | { kind: 'away'; days: number; why: Sentence };

const DAY = 86_400_000;
const SEAT = 'toasoan.backup-later';
/** Milliseconds for which "later" holds. */
const LATER = { never: 7 * DAY, away: DAY };
/** Fewer articles than this are no archive yet. */
const SOME = 20;

type Known = Pick<BackupPlan, 'folder' | 'last' | 'due' | 'missed'>;

/**
 * What is due while its place is there is made without anybody.
 *
 * @param articles how many there are, as far as the window knows.
 * @param now milliseconds, as `Date.now()` has them.
 * @param until when "later" ends, in the same.
 */
export function reminderOf(
  { folder, last, due, missed }: Known,
  articles: number,
  now: number,
  until: number,
): Reminder | null {
  if (now < until) return null;
  if (folder === null) return last === null && articles >= SOME ? { kind: 'never' } : null;
  if (missed === null || due === null || Date.parse(due) > now) return null;
  const since = last === null ? Number.NaN : Date.parse(last.time);
  // A clock that was set back tells of no days.
  const days = Number.isNaN(since) ? 0 : Math.max(0, Math.floor((now - since) / DAY));
  return { kind: 'away', days, why: missed };
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
