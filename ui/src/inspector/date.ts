/** Days as people write them here, and as the newsroom keeps them. */

/** "2021-01-11" → "11/1/2021". */
export function sayDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return year && month && day ? `${day}/${month}/${year}` : iso;
}

/** "11/1/2021", "11-01-2021", "11.1.2021" → "2021-01-11"; null where it is no day of the calendar. */
export function readDate(text: string): string | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!found) return null;
  const [day, month, year] = found.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}
