/** Work that somebody asks for where they wait for it: whether it is under way, and what went wrong with it. */

import type { Failed } from '../bindings';
import { failed } from '../ipc';

export class Attempt {
  busy = $state(false);
  fault: Failed | null = $state.raw(null);

  async run(work: () => Promise<unknown>) {
    this.busy = true;
    this.fault = null;
    try {
      await work();
    } catch (thrown) {
      this.fault = failed(thrown);
    } finally {
      this.busy = false;
    }
  }
}
