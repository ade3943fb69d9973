import { answered } from '../../desk/answered';

/** Compares what file, archive and article say of a photo; done when the dialog is closed. */
export function openFields(id: string, article: string | null = null): Promise<void> {
  return answered(() => import('./FieldsDialog.svelte'), { id, article }, undefined);
}
