/**
 * Work that is asked for more often than it can be done: one at a time, and of those that wait the newest. What was
 * asked for is read when its turn comes, so that nothing is made ready in vain.
 */
export type Newest = {
  /** Something is to be done, with what holds by then. */
  ask: () => void;
  /** Nothing further is begun. */
  stop: () => void;
};

/** @param wait Milliseconds between being asked and beginning, in which further wishes come together. */
export function newest(work: () => Promise<void>, wait: number): Newest {
  let asked = false;
  let busy = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function begin() {
    timer = null;
    busy = true;
    asked = false;
    void work().finally(() => {
      busy = false;
      if (asked) later();
    });
  }

  function later() {
    if (!stopped && !busy) timer ??= setTimeout(begin, wait);
  }

  return {
    ask() {
      asked = true;
      later();
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
