/** What stands along the foot of a plot: as many names of months or years as have room. */

/** Room that a name takes, in rem. */
const YEAR = 3;
const MONTH = 2.5;

type Label = { at: number; label: string };

const every = <T>(all: readonly T[], room: number, each: number): T[] => {
  const step = Math.max(1, Math.ceil((all.length * each) / Math.max(room, each)));
  return all.filter((_, index) => index % step === 0);
};

/**
 * @param marks "2021-01" or "2021", in their order.
 * @param room the width of the whole axis, in rem.
 */
export function axisOf(marks: readonly string[], room: number, month: (number: number) => string): Label[] {
  const all = marks.map((when, at) => ({ at, when, year: when.slice(0, 4) }));
  if (all[0] === undefined) return [];
  if (all[0].when.length === 4) return every(all, room, YEAR).map(({ at, year }) => ({ at, label: year }));
  const years = all.filter(({ year }, index) => year !== all[index - 1]?.year);
  if (years.length > 1) {
    const last = all.length;
    // The last year may have few months only, and no room for its name.
    const named = years.filter(({ at }) => ((last - at) / last) * room >= YEAR * 0.8);
    return every(named, room, YEAR).map(({ at, year }) => ({ at, label: year }));
  }
  return every(all, room, MONTH).map(({ at, when }) => ({ at, label: month(Number(when.slice(5))) }));
}
