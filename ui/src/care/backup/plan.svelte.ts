/** Where the archive is backed up to, how, and what lies there. */

import type { Failed } from '../../bindings';
import { failed } from '../../ipc';
import { backupPlan, chooseBackupFolder, saveBackupPlan, type BackupPlan, type Keep } from '../wire';

class Plan {
  now: BackupPlan | null = $state.raw(null);
  fault: Failed | null = $state.raw(null);
  choosing = $state(false);

  async read() {
    await this.take(backupPlan);
  }

  /** Asks for another place. */
  async choose() {
    if (this.choosing) return;
    this.choosing = true;
    await this.take(chooseBackupFolder);
    this.choosing = false;
  }

  /** Whether it is kept. */
  keep(daily: boolean, keep: Keep): Promise<boolean> {
    return this.take(() => saveBackupPlan({ daily, keep }));
  }

  private async take(ask: () => Promise<BackupPlan | null>): Promise<boolean> {
    try {
      const answer = await ask();
      if (answer !== null) this.now = answer;
      this.fault = null;
      return true;
    } catch (thrown) {
      this.fault = failed(thrown);
      return false;
    }
  }
}

export const plan = new Plan();
