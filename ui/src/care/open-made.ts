import { leaving } from '../desk/leaving';
import { useArchive } from './wire';

/**
 * Closes the program and starts it with the archive that this job made. False, with everything as it was, where
 * something typed could not be saved.
 */
export async function openMade(job: number): Promise<boolean> {
  if (!(await leaving())) return false;
  await useArchive(job);
  return true;
}
