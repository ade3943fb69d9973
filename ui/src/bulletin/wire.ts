/** Bulletins, over the one door to the desk. */

import type { Bulletin, BulletinForm, BulletinRow, Exported, OpenBulletin, Preview } from '../bindings';
import { ask } from '../ipc';

export const bulletins = () => ask<BulletinRow[]>('bulletins');
export const newBulletin = (articles: readonly string[]) => ask<OpenBulletin>('new_bulletin', { articles });
export const openBulletin = (id: string) => ask<OpenBulletin>('open_bulletin', { id });
/** Answers what is kept, tidied. */
export const saveBulletin = (id: string, content: Bulletin) =>
  ask<OpenBulletin>('save_bulletin', { id, content });
export const trashBulletin = (id: string) => ask<null>('trash_bulletin', { id });
export const restoreBulletin = (id: string) => ask<null>('restore_bulletin', { id });
/** Nothing where something newer is to be shown meanwhile. */
export const previewBulletin = (content: Bulletin) => ask<Preview | null>('preview_bulletin', { content });
/** Nothing where it was stopped. */
export const exportBulletin = (id: string, form: BulletinForm) =>
  ask<Exported | null>('export_bulletin', { id, form });
export const stopPrinting = () => ask<null>('stop_printing');
