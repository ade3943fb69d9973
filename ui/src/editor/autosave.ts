/**
 * Keeps what is being typed on disk: at most `wait` milliseconds after the first unsaved keystroke, so that even
 * typing without a pause is saved as it goes. It reads the text only when it saves and never touches the editor.
 */

export type Saving<Kept, Fault> =
  | { is: 'clean' }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'saved'; kept: Kept }
  | { is: 'failed'; fault: Fault };

export type Autosave = {
  /** Something was changed. */
  changed: () => void;
  /** Saves at once what is unsaved; answers whether everything is on disk. */
  flush: () => Promise<boolean>;
  /** No further save is begun. One in flight ends by itself. */
  stop: () => void;
};

export type AutosaveOptions<Content, Kept, Fault> = {
  read: () => Content;
  write: (content: Content) => Promise<Kept>;
  /** What a rejected `write` means. */
  fault: (thrown: unknown) => Fault;
  told: (saving: Saving<Kept, Fault>) => void;
  /** Milliseconds from the first unsaved change to its save. */
  wait?: number;
  /** Milliseconds after a failure to the next attempt. */
  again?: number;
};

export function autosave<Content, Kept, Fault>({
  read,
  write,
  fault,
  told,
  wait = 500,
  again = 2000,
}: AutosaveOptions<Content, Kept, Fault>): Autosave {
  let dirty = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let flight: Promise<boolean> | null = null;

  function later(delay: number) {
    if (stopped || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void save();
    }, delay);
  }

  function save(): Promise<boolean> {
    if (flight) return flight;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    dirty = false;
    told({ is: 'saving' });
    flight = attempt().finally(() => {
      flight = null;
      if (dirty) later(wait);
    });
    return flight;
  }

  async function attempt(): Promise<boolean> {
    try {
      const kept = await write(read());
      told(dirty ? { is: 'waiting' } : { is: 'saved', kept });
      return true;
    } catch (thrown) {
      dirty = true;
      told({ is: 'failed', fault: fault(thrown) });
      later(again);
      return false;
    }
  }

  return {
    changed() {
      if (stopped) return;
      dirty = true;
      if (!flight && timer === null) {
        told({ is: 'waiting' });
        later(wait);
      }
    },
    async flush() {
      if (flight) await flight;
      // What was typed during the save in flight is newer than it.
      while (dirty && !stopped) {
        if (!(await save())) return false;
      }
      return true;
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
