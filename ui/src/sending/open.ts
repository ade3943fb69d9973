import { answered } from '../desk/answered';

/** Sends photos out by themselves; done when the dialog is closed. */
export function openSending(ids: string[]): Promise<void> {
  return answered(() => import('./SendingDialog.svelte'), { ids }, undefined);
}
