/**
 * The same value with U+FFFD for each half of a letter (a lone surrogate) in its strings. Half a letter is no Unicode:
 * the desk could not read a message that holds one. Positions in the text stay what they are.
 */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wellFormed(member)]));
}
