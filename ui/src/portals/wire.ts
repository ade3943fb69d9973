/** The portals that the pieces go to. */

import type { Copied, Portal } from '../bindings';
import { ask } from '../ipc';

export const portals = () => ask<Portal[]>('portals');
/** All of them, in this order; what is not among them is taken off the list. */
export const savePortals = (portals: readonly Portal[]) => ask<Portal[]>('save_portals', { portals });
/** In the form of the first portal. */
export const copiedArticle = (id: string) => ask<Copied>('copied_article', { id });
