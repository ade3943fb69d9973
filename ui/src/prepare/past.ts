/** What was done, to be undone: values that are never altered, one step for each stroke of the hand. */

export type Past<Value> = {
  before: readonly Value[];
  now: Value;
  after: readonly Value[];
  stroke: string | null;
};

export const begun = <Value>(now: Value): Past<Value> => ({ before: [], now, after: [], stroke: null });

/** `stroke`: names what the hand is doing; what is done in one stroke is undone at once. null is a step of its own. */
export function done<Value>(past: Past<Value>, now: Value, stroke: string | null): Past<Value> {
  const same = stroke !== null && stroke === past.stroke;
  return { before: same ? past.before : [...past.before, past.now], now, after: [], stroke };
}

/** The stroke is over: the next is a step of its own. */
export const lifted = <Value>(past: Past<Value>): Past<Value> => ({ ...past, stroke: null });

export function undone<Value>(past: Past<Value>): Past<Value> {
  const now = past.before.at(-1);
  if (now === undefined) return past;
  return { before: past.before.slice(0, -1), now, after: [past.now, ...past.after], stroke: null };
}

export function redone<Value>(past: Past<Value>): Past<Value> {
  const [now, ...after] = past.after;
  if (now === undefined) return past;
  return { before: [...past.before, past.now], now, after, stroke: null };
}
