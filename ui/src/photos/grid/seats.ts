/**
 * Which drawn cell shows which picture. A picture keeps its cell as long as it is drawn, and a cell whose picture has
 * left is given to one that comes: making a cell costs many times as much as showing another picture in it.
 */
export type Seats = ReadonlyMap<string, number>;

/** @param wanted the pictures to draw, each once. */
export function seated(before: Seats, wanted: readonly string[]): Seats {
  const now = new Map<string, number>();
  const taken = new Set<number>();
  for (const slot of wanted) {
    const seat = before.get(slot);
    if (seat === undefined) continue;
    now.set(slot, seat);
    taken.add(seat);
  }
  let free = 0;
  for (const slot of wanted) {
    if (now.has(slot)) continue;
    while (taken.has(free)) free += 1;
    now.set(slot, free);
    taken.add(free);
  }
  return now;
}
