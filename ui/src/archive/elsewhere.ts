/** Whoever changes many articles at once says so here; whoever shows articles asks the archive again. */

const ears = new Set<() => void>();

export function changedElsewhere() {
  for (const heard of [...ears]) heard();
}

export function onChangedElsewhere(heard: () => void): () => void {
  ears.add(heard);
  return () => ears.delete(heard);
}
