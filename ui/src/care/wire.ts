/** What the desk answers about the keeping of its archive. */

import type {
  BackingUp,
  BackupHabit,
  BackupPlan,
  Emptied,
  OpenFormNews,
  OpeningFault,
  Repairing,
  Restorable,
  Restoring,
  Sentence,
  Statistics,
  TrashContents,
  Verifying,
} from '../bindings';
import { ask, hear } from '../ipc';

export type {
  BackingUp as BackupNews,
  Backup,
  BackupPlan,
  BackupStep,
  DamageLine,
  Emptied,
  KeepRule as Keep,
  MonthBytes as Growth,
  MonthCount as MonthOfSection,
  OpenFormNews,
  OpeningFault,
  Repairing as RepairNews,
  RepairStep,
  Restorable,
  Restoring as RestoreNews,
  RestoreStep,
  Statistics,
  TrashContents,
  Verifying as VerifyNews,
  VerifyStep,
} from '../bindings';

export const statistics = () => ask<Statistics>('statistics');

export const beginVerifying = () => ask<number>('begin_verifying');
export const stopVerifying = (job: number) => ask<null>('stop_verifying', { job });
export const onVerifying = (heard: (news: Verifying) => void) => hear('verifying', heard);
/** Lists, search and counts are made anew from the articles. */
export const rebuildIndex = () => ask<null>('rebuild_index');

export const backupPlan = () => ask<BackupPlan>('backup_plan');
export const saveBackupPlan = (habit: BackupHabit) => ask<BackupPlan>('save_backup_plan', { habit });
/** Asks for the folder; null where none is chosen. */
export const chooseBackupFolder = () => ask<BackupPlan | null>('choose_backup_folder');
export const beginBackup = () => ask<number>('begin_backup');
export const stopBackup = (job: number) => ask<null>('stop_backup', { job });
export const onBackingUp = (heard: (news: BackingUp) => void) => hear('backing_up', heard);
/** Once a day while a backup is due and its disk is away. */
export const onBackupMissed = (heard: (why: Sentence) => void) => hear('backup_missed', heard);

/** Asks for a folder with backups and looks at the newest there; null where none is chosen. */
export const chooseBackupToRestore = () => ask<Restorable | null>('choose_backup_to_restore');
/** Another of the same place, or one of the desk's own. */
export const lookAtBackup = (name: string) => ask<Restorable>('look_at_backup', { name });
/** Asks for an empty folder; null where none is chosen. */
export const beginRestoring = (token: string) => ask<number | null>('begin_restoring', { token });
export const stopRestoring = (job: number) => ask<null>('stop_restoring', { job });
export const onRestoring = (heard: (news: Restoring) => void) => hear('restoring', heard);

export const trashContents = () => ask<TrashContents>('trash_contents');
export const emptyTrash = () => ask<Emptied>('empty_trash');

/** Each asks for its folders; null where none is chosen. */
export const exportArchive = () => ask<number | null>('export_archive');
export const importArchive = () => ask<number | null>('import_archive');
export const stopOpenForm = (job: number) => ask<null>('stop_open_form', { job });
export const onOpenForm = (heard: (news: OpenFormNews) => void) => hear('open_form', heard);

/** Why the archive could not be opened; null where it could. */
export const openingFault = () => ask<OpeningFault | null>('opening_fault');
/** Asks for an empty folder; null where none is chosen. The damaged archive is not touched. */
export const beginRepairing = () => ask<number | null>('begin_repairing');
export const stopRepairing = (job: number) => ask<null>('stop_repairing', { job });
export const onRepairing = (heard: (news: Repairing) => void) => hear('repairing', heard);
/** After a restoring or repairing that has finished: the program starts again with that archive. */
export const useArchive = (job: number) => ask<null>('use_archive', { job });

/** Versions, places and the log, for whoever looks into a fault. */
export const faultReport = () => ask<string>('fault_report');
