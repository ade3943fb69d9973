/** Old pieces on their way into the archive. */

import type { BringNews, BringOptions, Plan, PlanNews } from '../bindings';
import { ask, hear } from '../ipc';

export type {
  BringNews as BringingNews,
  BringOptions,
  BringReport,
  Plan as BringPlan,
  PlanNews as PlanningNews,
} from '../bindings';
export type BringKind = 'folder' | 'file';

/** Asks for the source and reads it; null where none is chosen, or reading was stopped. */
export const chooseToBring = (kind: BringKind) => ask<Plan | null>('choose_to_bring', { kind });
/** Asks for the folder in which the photos of an export lie, and reads the export again. */
export const chooseBringingPictures = (plan: string) =>
  ask<Plan | null>('choose_bringing_pictures', { plan });
export const onPlanning = (heard: (news: PlanNews) => void) => hear('planning', heard);
export const stopPlanning = () => ask<null>('stop_planning');
export const beginBringing = (plan: string, options: BringOptions) =>
  ask<number>('begin_bringing', { plan, options });
export const onBringing = (heard: (news: BringNews) => void) => hear('bringing', heard);
/** What came in so far stays. */
export const stopBringing = (job: number) => ask<null>('stop_bringing', { job });
/** Asks where; answers the file's name, or null where none is chosen. */
export const saveBringingReport = (job: number) => ask<string | null>('save_bringing_report', { job });
