/** Old pieces on their way into the archive. */

import type { Failed, Failure, Sentence } from '../bindings';
import { ask, hear } from '../ipc';

export type BringKind = 'folder' | 'file';
export type BringPlan = {
  plan: string;
  source: string;
  kind: 'folder' | 'rss' | 'atom' | 'wxr';
  found: number;
  fresh: number;
  doubles: number;
  refused: Failure[];
  losses: { what: Sentence; times: number }[];
  first: { headline: string; day: string; section: string }[];
  resumed: number;
};
export type PlanningNews = { read: number; of: number | null };
export type BringOptions = { state: 'exported' | 'draft'; section: string | null };
export type BringReport = {
  articles: number;
  doubles: number;
  failures: Failure[];
  losses: { headline: string; sentence: Sentence }[];
};
export type BringingNews = {
  job: number;
  done: number;
  of: number;
  doubles: number;
  failures: Failure[];
  /** Pieces a second. */
  rate: number;
  finished: boolean;
  stopped: boolean;
  fault: Failed | null;
  report: BringReport | null;
};

/** Asks for the source and reads it; null where none is chosen, or reading was stopped. */
export const chooseToBring = (kind: BringKind) => ask<BringPlan | null>('choose_to_bring', { kind });
export const onPlanning = (heard: (news: PlanningNews) => void) => hear('planning', heard);
export const stopPlanning = () => ask<null>('stop_planning');
export const beginBringing = (plan: string, options: BringOptions) =>
  ask<number>('begin_bringing', { plan, options });
export const onBringing = (heard: (news: BringingNews) => void) => hear('bringing', heard);
export const stopBringing = (job: number) => ask<null>('stop_bringing', { job });
/** Asks where; answers the path, or null where nothing is chosen. */
export const saveBringingReport = (job: number) => ask<string | null>('save_bringing_report', { job });
