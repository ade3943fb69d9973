/** What the desk answers about the keeping of its archive. */

import type { ArticleRow, Failed, Sentence, State } from '../bindings';
import { ask, hear } from '../ipc';

export type MonthOfSection = { month: string; section: string; articles: number; words: number };
export type Growth = { month: string; bytes: number; photos: number };
export type Statistics = {
  articles: number;
  trashed: number;
  words: number;
  photos: number;
  photo_bytes: number;
  database_bytes: number;
  revisions: number;
  by_month: MonthOfSection[];
  by_state: { value: State; articles: number }[];
  growth: Growth[];
  free_bytes: number | null;
};

type JobNews = {
  job: number;
  done: number;
  of: number | null;
  finished: boolean;
  stopped: boolean;
  fault: Failed | null;
};
export type VerifyStep = 'pages' | 'references' | 'revisions' | 'drafts' | 'index' | 'photos' | 'orphans';
export type Checked = { articles: number; revisions: number; photos: number; bytes: number };
export type VerifyNews = JobNews & { step: VerifyStep; damages: Sentence[]; checked: Checked | null };

export type Backup = {
  name: string;
  folder: string;
  time: string;
  bytes: number;
  articles: number;
  photos: number;
  verified: boolean;
};
export type Keep = { daily: number; weekly: number; monthly: number };
export type BackupPlan = {
  folder: string | null;
  away: boolean;
  daily: boolean;
  keep: Keep;
  last: Backup | null;
  backups: Backup[];
  due: string | null;
};
export type BackupStep = 'database' | 'photos' | 'verifying' | 'pruning';
export type BackupNews = JobNews & {
  step: BackupStep;
  bytes: number;
  backup: Backup | null;
  unchanged: boolean;
};

export type Restorable = {
  token: string;
  backup: Backup;
  newest: { headline: string; changed: string }[];
  sound: boolean;
  sentence: Sentence | null;
};
export type RestoreStep = 'database' | 'photos' | 'verifying';
export type RestoreNews = JobNews & { step: RestoreStep; folder: string | null };

export type TrashContents = {
  articles: { row: ArticleRow; kept: boolean }[];
  photos: number;
  bytes: number;
};
export type Emptied = { articles: number; photos: number; bytes: number; kept: number };

export type OpenFormNews = JobNews & { way: 'out' | 'in'; folder: string | null };

export type OpeningFault = {
  sentence: Sentence;
  details: string | null;
  folder: string;
  repairable: boolean;
};
export type RepairStep = 'reading' | 'rebuilding' | 'verifying';
export type RepairNews = JobNews & {
  step: RepairStep;
  lost: Sentence[];
  kept: { articles: number; revisions: number; photos: number } | null;
  folder: string | null;
};

export const statistics = () => ask<Statistics>('statistics');

export const beginVerifying = () => ask<number>('begin_verifying');
export const stopVerifying = (job: number) => ask<null>('stop_verifying', { job });
export const onVerifying = (heard: (news: VerifyNews) => void) => hear('verifying', heard);

export const backupPlan = () => ask<BackupPlan>('backup_plan');
export const saveBackupPlan = (daily: boolean, keep: Keep) =>
  ask<BackupPlan>('save_backup_plan', { daily, keep });
/** Asks for the folder; null where none is chosen. */
export const chooseBackupFolder = () => ask<BackupPlan | null>('choose_backup_folder');
export const beginBackup = () => ask<number>('begin_backup');
export const stopBackup = (job: number) => ask<null>('stop_backup', { job });
export const onBackingUp = (heard: (news: BackupNews) => void) => hear('backing_up', heard);

/** Asks for the folder of a backup; null where none is chosen. */
export const chooseBackupToRestore = () => ask<Restorable | null>('choose_backup_to_restore');
/** Asks for an empty folder; null where none is chosen. */
export const beginRestoring = (token: string) => ask<number | null>('begin_restoring', { token });
export const stopRestoring = (job: number) => ask<null>('stop_restoring', { job });
export const onRestoring = (heard: (news: RestoreNews) => void) => hear('restoring', heard);
/** Starts the program on the folder that this job restored, and closes this window. */
export const openRestored = (job: number) => ask<null>('open_restored', { job });

export const trashContents = () => ask<TrashContents>('trash_contents');
export const emptyTrash = () => ask<Emptied>('empty_trash');

/** Each asks for a folder; null where none is chosen. */
export const exportArchive = () => ask<number | null>('export_archive');
export const importArchive = () => ask<number | null>('import_archive');
export const stopOpenForm = (job: number) => ask<null>('stop_open_form', { job });
export const onOpenForm = (heard: (news: OpenFormNews) => void) => hear('open_form', heard);

/** Why the archive could not be opened; null where it could. */
export const openingFault = () => ask<OpeningFault | null>('opening_fault');
export const beginRepairing = () => ask<number>('begin_repairing');
export const stopRepairing = (job: number) => ask<null>('stop_repairing', { job });
export const onRepairing = (heard: (news: RepairNews) => void) => hear('repairing', heard);
export const startAgain = () => ask<null>('start_again');
