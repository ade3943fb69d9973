import { exactTime } from '../history/exact-time';
import { settings } from '../stores/settings.svelte';
import { LOCALES } from '../words/words';

/** To the minute, in the window's language. */
export function when(time: string | number): string {
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? '' : exactTime(LOCALES[settings.language]).format(at);
}
