/** A month as a calendar shows it. */

export type Month = { year: number; /** 1 to 12. */ month: number };

export const monthOf = (day: string): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
});

export function shifted({ year, month }: Month, by: number): Month {
  const all = year * 12 + (month - 1) + by;
  return { year: Math.floor(all / 12), month: (all % 12) + 1 };
}

/** Its days in weeks from Monday to Sunday; null before the first and after the last. */
export function weeks({ year, month }: Month): (string | null)[][] {
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (string | null)[] = Array.from({ length: before }, () => null);
  for (let day = 1; day <= count; day += 1) {
    cells.push(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** A span of days after `day` was picked: the first begins it, the second ends it, the third begins anew. */
export function picked(from: string | null, to: string | null, day: string) {
  if (from === null || to === null || from !== to || day === from) return { from: day, to: day };
  return day < from ? { from: day, to } : { from, to: day };
}
