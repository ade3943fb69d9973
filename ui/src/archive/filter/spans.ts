/** Years and months, as filters and as the calendar have them. A month is "2021-01". */

export type Year = { year: number; articles: number; months: { month: string; articles: number }[] };

const yearOf = (month: string) => Number(month.slice(0, 4));

/** Newest first, each with its months from January on. */
export function yearsOf(months: readonly { month: string; articles: number }[]): Year[] {
  const all = new Map<number, Year>();
  for (const one of [...months].sort((a, b) => a.month.localeCompare(b.month))) {
    const year = yearOf(one.month);
    const there = all.get(year) ?? { year, articles: 0, months: [] };
    there.articles += one.articles;
    there.months.push(one);
    all.set(year, there);
  }
  return [...all.values()].sort((a, b) => b.year - a.year);
}

/** The months of a year; a whole year is all twelve, whatever was written in them. */
export const wholeYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

export const isWhole = (months: readonly string[], year: number) =>
  wholeYear(year).every((month) => months.includes(month));

/** Months that are asked for, whole years in one. */
export function monthsSaid(
  months: readonly string[],
): { key: string; year: number; months: readonly string[] }[] {
  const years = [...new Set(months.map(yearOf))].sort((a, b) => b - a);
  return years.flatMap((year) => {
    if (isWhole(months, year)) return [{ key: String(year), year, months: wholeYear(year) }];
    return months
      .filter((month) => yearOf(month) === year)
      .sort()
      .map((month) => ({ key: month, year, months: [month] }));
  });
}
