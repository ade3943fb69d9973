/** Photos that leave the desk by themselves. */

import type { SendNews, SendReport, Sending } from '../bindings';
import { ask, hear } from '../ipc';

export type {
  SendNews as SendingNews,
  SendReport,
  Sending,
  SentCut,
  SentFormat as SendFormat,
} from '../bindings';

/** Asks for the folder; null where none is chosen. */
export const sendPhotos = (ids: string[], sending: Sending) =>
  ask<SendReport | null>('send_photos', { ids, sending });
export const onSending = (heard: (news: SendNews) => void) => hear('sending', heard);
export const stopSending = (sending: number) => ask<null>('stop_sending', { sending });
/** The names that the files would have, with their ending left off. */
export const foretellNames = (ids: string[], pattern: string) =>
  ask<string[]>('foretell_names', { ids, pattern });
