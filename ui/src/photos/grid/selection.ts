/** Which pictures are chosen, as file managers have it: click, Ctrl, Shift, arrows. */

export type Selection = {
  chosen: ReadonlySet<string>;
  /** Where a range begins. */
  anchor: string | null;
  /** The one with the keyboard. */
  active: string | null;
};

export const NOBODY: Selection = { chosen: new Set(), anchor: null, active: null };

/** The keys held while choosing. */
export type Held = { ctrl: boolean; shift: boolean };

/** Keys from `a` to `b`, both included, whichever comes first. */
function between(keys: readonly string[], a: string | null, b: string): string[] {
  const to = keys.indexOf(b);
  const from = a === null ? to : keys.indexOf(a);
  if (to < 0) return [];
  if (from < 0) return [b];
  return keys.slice(Math.min(from, to), Math.max(from, to) + 1);
}

export const only = (key: string): Selection => ({ chosen: new Set([key]), anchor: key, active: key });

/** A click on `key`. */
export function clicked(now: Selection, keys: readonly string[], key: string, held: Held): Selection {
  if (held.shift) {
    const range = between(keys, now.anchor ?? now.active, key);
    const chosen = new Set(held.ctrl ? [...now.chosen, ...range] : range);
    return { chosen, anchor: now.anchor ?? now.active ?? key, active: key };
  }
  if (!held.ctrl) return only(key);
  const chosen = new Set(now.chosen);
  if (!chosen.delete(key)) chosen.add(key);
  return { chosen, anchor: key, active: key };
}

/** Where an arrow, Home, End or Page key leads from the picture at `index`; null where it is no such key. */
export function led(key: string, index: number, count: number, columns: number, page: number): number | null {
  const last = count - 1;
  const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -page * columns, PageDown: page * columns }[key];
  if (by !== undefined) return Math.max(0, Math.min(last, index + by));
  switch (key) {
    case 'ArrowUp':
      return index < columns ? index : index - columns;
    case 'ArrowDown':
      // From the row before an unfilled last one, down leads to its end.
      return Math.floor(index / columns) === Math.floor(last / columns)
        ? index
        : Math.min(last, index + columns);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The keyboard goes to `key`: alone it chooses, with Shift it draws the range, with Ctrl it only goes. */
export function moved(now: Selection, keys: readonly string[], key: string, held: Held): Selection {
  if (held.ctrl && !held.shift) return { ...now, active: key };
  return clicked(now, keys, key, held.shift ? held : { ctrl: false, shift: false });
}

export const all = (now: Selection, keys: readonly string[]): Selection => ({
  chosen: new Set(keys),
  anchor: keys[0] ?? null,
  active: now.active ?? keys[0] ?? null,
});

/** Nothing is chosen; the keyboard stays where it is. */
export const none = (now: Selection): Selection => ({ ...NOBODY, active: now.active });

/** What is left of it among other pictures; the keyboard goes to the place where its picture stood. */
export function among(now: Selection, before: readonly string[], keys: readonly string[]): Selection {
  const there = new Set(keys);
  const chosen = new Set([...now.chosen].filter((key) => there.has(key)));
  const kept = (key: string | null) => (key !== null && there.has(key) ? key : null);
  const place = now.active === null ? -1 : before.indexOf(now.active);
  const active = kept(now.active) ?? keys[Math.min(Math.max(0, place), keys.length - 1)] ?? null;
  return { chosen, anchor: kept(now.anchor), active };
}

/** What was `from` is named `to` from now on. */
export function renamed(now: Selection, from: string, to: string): Selection {
  const name = (key: string | null) => (key === from ? to : key);
  if (!now.chosen.has(from) && now.anchor !== from && now.active !== from) return now;
  const chosen = new Set([...now.chosen].map((key) => name(key) ?? key));
  return { chosen, anchor: name(now.anchor), active: name(now.active) };
}
/** Each by its place on the sheet. */
export const placesOf = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, at) => [key, at]));
