/** What older programs read only the beginning of, gathered by field. */

import type { SentCut } from './wire';

export type Cuts = { field: SentCut['field']; limit: number; files: string[] };

export function cutsOf(cut: readonly SentCut[]): Cuts[] {
  const all: Cuts[] = [];
  for (const { file, field, limit_bytes: limit } of cut) {
    const known = all.find((one) => one.field === field && one.limit === limit);
    if (!known) all.push({ field, limit, files: [file] });
    else if (!known.files.includes(file)) known.files.push(file);
  }
  return all;
}
