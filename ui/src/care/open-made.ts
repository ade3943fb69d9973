import { allSafe } from '../desk/before-leaving';
import { hand } from '../stores/article-in-hand.svelte';
import { useArchive } from './wire';

/**
 * Closes the program and starts it with the archive that this job made. False, with everything as it was, where
 * something typed could not be saved.
 */
export async function openMade(job: number): Promise<boolean> {
  if (!(await Promise.all([hand.flush(), allSafe()])).every(Boolean)) return false;
  await hand.leave();
  await useArchive(job);
  return true;
}
