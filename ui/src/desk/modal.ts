import { untrack } from 'svelte';

/** Opens the dialog over everything else; the browser keeps the focus inside and gives it back. */
export function modal(dialog: HTMLDialogElement) {
  const before = document.activeElement;
  // Whatever loses the keyboard acts at once; what it reads there is nothing that the dialog depends on.
  untrack(() => dialog.showModal());
  return () => {
    dialog.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
