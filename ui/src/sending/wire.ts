/** Photos that leave the desk by themselves. */

import type { Failure } from '../bindings';
import { ask, hear } from '../ipc';
import type { Field } from '../prepare/wire';

export type SendFormat = 'jpeg' | 'webp' | 'avif';
export type Sending = {
  /** Pixels; null as large as the photo is. */
  longest_side: number | null;
  format: SendFormat;
  /** 1 to 100. */
  quality: number;
  /** The name without its ending, with variables in braces. */
  pattern: string;
  keep_place: boolean;
  keep_serials: boolean;
};
/** What an older program reads only the beginning of. */
export type SentCut = { file: string; field: Field; limit_bytes: number };
export type SendReport = {
  folder: string;
  /** Names in the folder, in the order of the photos. */
  files: string[];
  cut: SentCut[];
  failures: Failure[];
  /** Before all were made. */
  stopped: boolean;
};
export type SendingNews = { sending: number; done: number; of: number };

/** Asks for the folder; null where none is chosen. */
export const sendPhotos = (ids: string[], sending: Sending) =>
  ask<SendReport | null>('send_photos', { ids, sending });
export const onSending = (heard: (news: SendingNews) => void) => hear('sending', heard);
export const stopSending = (sending: number) => ask<null>('stop_sending', { sending });
/** The names that the files would have, with their ending left off. */
export const foretellNames = (ids: string[], pattern: string) =>
  ask<string[]>('foretell_names', { ids, pattern });
