/** What was done to photos, newest last, so that each can be taken back. */

import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import type { Words } from '../words/words';

export type Deed = {
  told: (words: Words) => string;
  undo: () => Promise<void>;
};

class Deeds {
  done: readonly Deed[] = $state.raw([]);
  private notice: number | null = null;

  /** Tells of it, with the way back. One notice at a time: who rates fifty photos is told of the last. */
  did(deed: Deed) {
    this.done = [...this.done, deed].slice(-200);
    if (this.notice !== null) notices.close(this.notice);
    this.notice = notices.add({
      tone: 'plain',
      title: deed.told,
      act: { name: (words) => words.notices.undo, run: () => void this.undo(deed) },
    });
  }

  /** Takes back this deed, or the newest. */
  async undo(deed = this.done.at(-1)) {
    if (!deed || !this.done.includes(deed)) return;
    this.done = this.done.filter((other) => other !== deed);
    if (this.notice !== null) notices.close(this.notice);
    this.notice = null;
    try {
      await deed.undo();
    } catch (thrown) {
      this.done = [...this.done, deed];
      notices.fault(failed(thrown));
    }
  }
}

export const deeds = new Deeds();
