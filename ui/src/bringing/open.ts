import { panes } from '../stores/panes.svelte';

/** Opens where old pieces are brought in. One on its way goes on, and is shown. */
export function openBringing() {
  panes.dialog = 'bringing';
}
