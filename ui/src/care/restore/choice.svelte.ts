/** The backup that a person has chosen to restore, and what is in it. */

import type { Failed } from '../../bindings';
import { failed } from '../../ipc';
import { chooseBackupToRestore, lookAtBackup, type Restorable } from '../wire';

class Choice {
  chosen: Restorable | null = $state.raw(null);
  fault: Failed | null = $state.raw(null);
  /** Asking for it, then reading it. */
  choosing = $state(false);

  /** Asks for the folder. */
  choose(): Promise<void> {
    return this.take(chooseBackupToRestore);
  }

  /** One that is known by its name. */
  look(name: string): Promise<void> {
    return this.take(() => lookAtBackup(name));
  }

  forget() {
    this.chosen = null;
    this.fault = null;
  }

  private async take(ask: () => Promise<Restorable | null>) {
    if (this.choosing) return;
    this.choosing = true;
    this.fault = null;
    try {
      this.chosen = (await ask()) ?? this.chosen;
    } catch (thrown) {
      this.fault = failed(thrown);
    } finally {
      this.choosing = false;
    }
  }
}

export const choice = new Choice();
