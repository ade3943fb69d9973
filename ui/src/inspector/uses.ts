import type { ArticleRow } from '../bindings';
import { ask } from '../ipc';

/** The articles that show this photo, or have shown it. */
export const photoUses = (id: string) => ask<ArticleRow[]>('photo_uses', { id });
