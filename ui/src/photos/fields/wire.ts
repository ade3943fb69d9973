/** What each place says of a photo, field by field. */

import type { FieldCompared } from '../../bindings';
import { ask } from '../../ipc';

export type { FieldCompared } from '../../bindings';

/** `article`: whose page is compared as well. */
export const photoFields = (id: string, article: string | null) =>
  ask<FieldCompared[]>('photo_fields', { id, article });
