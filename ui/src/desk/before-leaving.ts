/** What is typed in rooms beside the desk and must be on disk before the window closes or loses sight of it. */

type Flush = () => Promise<boolean>;

const flushes = new Set<Flush>();

/** `flush` saves at once what is unsaved and answers whether everything is on disk. */
export function beforeLeaving(flush: Flush) {
  flushes.add(flush);
}

/** Whether everything is on disk now. */
export async function allSafe(): Promise<boolean> {
  const safe = await Promise.all([...flushes].map((flush) => flush()));
  return safe.every(Boolean);
}
