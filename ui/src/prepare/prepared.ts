/** Who wants to know of photos that are prepared, also where that is taken back later. */

import type { PhotoInfo } from './wire';

const ears = new Set<(photo: PhotoInfo) => void>();

/** Answers with how to stop hearing. */
export function onPrepared(heard: (photo: PhotoInfo) => void): () => void {
  ears.add(heard);
  return () => ears.delete(heard);
}

export function tellPrepared(photo: PhotoInfo) {
  for (const heard of ears) heard(photo);
}
