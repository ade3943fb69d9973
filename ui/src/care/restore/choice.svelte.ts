/** The backup that a person has chosen to restore, and what is in it. */

import type { Failed } from '../../bindings';
import { failed } from '../../ipc';
import { chooseBackupToRestore, type Restorable } from '../wire';

class Choice {
  chosen: Restorable | null = $state.raw(null);
  fault: Failed | null = $state.raw(null);
  /** Asking for it, then reading it. */
  choosing = $state(false);

  async choose() {
    if (this.choosing) return;
    this.choosing = true;
    this.fault = null;
    try {
      this.chosen = (await chooseBackupToRestore()) ?? this.chosen;
    } catch (thrown) {
      this.fault = failed(thrown);
    } finally {
      this.choosing = false;
    }
  }

  forget() {
    this.chosen = null;
    this.fault = null;
  }
}

export const choice = new Choice();
