/** What each place says of a photo, field by field. */

import { ask } from '../../ipc';
import type { Field } from '../../prepare/wire';

/** null where the place says nothing, or is not there. */
export type FieldCompared = {
  field: Field;
  xmp: string | null;
  iim: string | null;
  exif: string | null;
  archive: string | null;
  article: string | null;
};
/** `article`: whose page is compared as well. */
export const photoFields = (id: string, article: string | null) =>
  ask<FieldCompared[]>('photo_fields', { id, article });
