/** The order in which Vietnamese lists stand. */

const letters = new Intl.Collator('vi');

export const byName = (a: string, b: string) => letters.compare(a, b);

const given = (name: string) => name.trim().split(/\s+/u).at(-1) ?? '';

/** People by given name, which comes last, then by the rest. */
export const byGivenName = (a: string, b: string) => letters.compare(given(a), given(b)) || byName(a, b);
