import { panes } from '../stores/panes.svelte';
import { keeping, type Part } from './part.svelte';

/** Opens the keeping of the archive at this part. */
export function openCare(part: Part) {
  keeping.part = part;
  panes.dialog = 'care';
}
