/** What goes to another desk, and the packages that have come and wait to be looked at. */

import { changedElsewhere } from '../archive/elsewhere';
import type { Failed, LookedInto } from '../bindings';
import { Work } from '../care/work.svelte';
import { failed, openArticle, trashArticle } from '../ipc';
import { hand } from '../stores/article-in-hand.svelte';
import { articles } from '../stores/articles.svelte';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import {
  beginPacking,
  beginReceiving,
  choosePackages,
  onPacking,
  onReceiving,
  stopPacking,
  stopReceiving,
  type Inside,
} from './wire';

class Exchange {
  readonly packing = new Work({ hear: onPacking, stop: stopPacking });
  readonly receiving = new Work({ hear: onReceiving, stop: stopReceiving });
  /** One after the other is shown; the first is the one that is. */
  waiting: readonly Inside[] = $state.raw([]);
  /** The articles that are to be sent, with their headlines. */
  going: readonly { id: string; headline: string }[] = $state.raw([]);
  fault: Failed | null = $state.raw(null);

  constructor() {
    this.receiving.onEnd(({ receipt }) => {
      if (!receipt) return;
      changedElsewhere();
      void articles.refresh();
      if (receipt.articles.some(({ id, happened }) => id === hand.id && happened !== 'nothing')) {
        void hand.lay(openArticle);
      }
    });
  }

  get shown(): Inside | null {
    return this.waiting[0] ?? null;
  }

  /** Opens the dialog in which articles are sent. */
  send(going: readonly { id: string; headline: string }[]) {
    if (!this.packing.busy) {
      this.packing.dismiss();
      this.going = going;
    }
    panes.dialog = 'sendToDesk';
  }

  async pack() {
    if (!(await hand.flush())) return;
    await this.packing.begin(() => beginPacking(this.going.map(({ id }) => id)));
  }

  /** Asks for packages. */
  async choose() {
    if (!(await hand.flush())) return;
    try {
      this.show(await choosePackages());
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  /** Packages that were looked into wait for a yes or a no. */
  show({ packages, failures }: LookedInto) {
    notices.failures(failures);
    if (packages.length === 0) return;
    const known = this.waiting.filter(({ file, fingerprint }) =>
      packages.every((fresh) => fresh.file !== file || fresh.fingerprint !== fingerprint),
    );
    if (!this.receiving.busy && known.length === 0) this.receiving.dismiss();
    this.waiting = [...known, ...packages];
    panes.dialog = 'receiving';
  }

  async receive(trusted: boolean) {
    const { shown } = this;
    if (!shown || !(await hand.flush())) return;
    await this.receiving.begin(() => beginReceiving(shown.number, trusted));
  }

  /** The next one, or none. */
  next() {
    this.receiving.dismiss();
    this.waiting = this.waiting.slice(1);
    if (this.waiting.length === 0) panes.dialog = null;
  }

  /** Moves the articles that came and were not here before to the trash. */
  async undo(ids: readonly string[]) {
    try {
      for (const id of ids) {
        if (hand.id === id) await hand.close();
        await trashArticle(id);
      }
      this.next();
      changedElsewhere();
      await articles.refresh();
    } catch (thrown) {
      this.fault = failed(thrown);
    }
  }
}

export const exchange = new Exchange();
