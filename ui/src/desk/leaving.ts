import { hand } from '../stores/article-in-hand.svelte';
import { allSafe } from './before-leaving';

/**
 * Gets ready to close the program. False, with everything as it was, where something typed could not be saved.
 */
export async function leaving(): Promise<boolean> {
  if (!(await Promise.all([hand.flush(), allSafe()])).every(Boolean)) return false;
  await hand.leave();
  return true;
}
