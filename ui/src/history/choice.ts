/** Which lines of a history are meant: where the keyboard stands, and which two are compared. */

/** A line of the list: a revision by its id, or what stands on the desk now. */
export type LineId = string;
export const NOW: LineId = 'now';

export type Choice = {
  cursor: LineId;
  /** At most two, in the order in which they were picked. */
  picked: readonly LineId[];
};

/** Lines that PageUp and PageDown pass. */
const PAGE = 8;

/** Where a key leads from `cursor`; null where it leads nowhere. `lines` are newest first. */
export function stepped(lines: readonly LineId[], cursor: LineId, key: string): LineId | null {
  const here = Math.max(0, lines.indexOf(cursor));
  const last = lines.length - 1;
  const to: Record<string, number> = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    PageDown: here + PAGE,
    PageUp: here - PAGE,
    Home: 0,
    End: last,
  };
  const next = to[key];
  if (next === undefined || last < 0) return null;
  return lines[Math.min(last, Math.max(0, next))] ?? null;
}

/** Picks a line or lets it go; a third takes the place of the one picked first. */
export function picking(picked: readonly LineId[], line: LineId): LineId[] {
  if (picked.includes(line)) return picked.filter((other) => other !== line);
  return [...picked, line].slice(-2);
}

export type Pair = { older: LineId; newer: LineId };

/** The two as older and newer, however they were picked; null where there are not two. */
export function pairOf(lines: readonly LineId[], picked: readonly LineId[]): Pair | null {
  const [newer, older] = lines.filter((line) => picked.includes(line));
  return newer === undefined || older === undefined ? null : { older, newer };
}

/** A line with the one it grew from, which for the desk is `base`; null for the first of all. */
export function withPrevious(
  revisions: readonly { id: string; parents: readonly string[] }[],
  line: LineId,
  base: string | null,
): Pair | null {
  const older = line === NOW ? base : revisions.find(({ id }) => id === line)?.parents[0];
  return older === undefined || older === null ? null : { older, newer: line };
}
