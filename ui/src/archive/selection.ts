/** Which articles are chosen. Going from one to the next chooses nothing: the cursor is one thing, the choice another. */

export type Selection = {
  chosen: ReadonlySet<string>;
  /** Where a range begins. */
  anchor: string | null;
};

export const NONE: Selection = { chosen: new Set(), anchor: null };

/** Chooses one more, or one less. */
export function toggled({ chosen }: Selection, id: string): Selection {
  const now = new Set(chosen);
  if (!now.delete(id)) now.add(id);
  return { chosen: now, anchor: id };
}

/**
 * Everything from where the range begins to `to`. What an earlier end of the same range had taken is let go; what was
 * chosen beside it stays.
 *
 * @param from where the cursor was, for a range that has no beginning yet.
 * @param before the end that the range had.
 */
export function ranged(
  now: Selection,
  ids: readonly string[],
  from: string | null,
  before: string | null,
  to: string,
): Selection {
  const anchor = now.anchor ?? from ?? to;
  const start = ids.indexOf(anchor);
  const between = (end: string | null): readonly string[] => {
    const at = end === null ? -1 : ids.indexOf(end);
    if (at < 0) return [];
    return start < 0 ? [ids[at] ?? ''] : ids.slice(Math.min(start, at), Math.max(start, at) + 1);
  };
  const chosen = new Set(now.chosen);
  if (now.anchor !== null) for (const id of between(before)) chosen.delete(id);
  for (const id of between(to)) chosen.add(id);
  return { chosen, anchor };
}

export const all = (ids: readonly string[]): Selection => ({ chosen: new Set(ids), anchor: ids[0] ?? null });

/** What is left of it among these. */
export function among({ chosen, anchor }: Selection, ids: readonly string[]): Selection {
  return { chosen: new Set(ids.filter((id) => chosen.has(id))), anchor };
}

/** Where a key leads from the row at `index`; null where it is no such key. */
export function led(key: string, index: number, last: number, page: number): number | null {
  const to = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}
