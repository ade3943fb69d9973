/** Questions that were saved under a name. */

import { failed } from '../../ipc';
import { notices } from '../../stores/notices.svelte';
import { archiveWords as a } from '../said';
import { forgetFinding, savedFindings, saveFinding, type Finding, type SavedFinding } from '../wire';

class Saved {
  all: readonly SavedFinding[] = $state.raw([]);

  async refresh() {
    try {
      this.all = await savedFindings();
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  /** Answers whether it is kept. */
  async save(name: string, finding: Finding): Promise<boolean> {
    try {
      this.all = await saveFinding(name, finding);
    } catch (thrown) {
      notices.fault(failed(thrown));
      return false;
    }
    notices.add({ tone: 'done', title: () => a().saved.kept(name) });
    return true;
  }

  async forget({ name, finding }: SavedFinding) {
    try {
      this.all = await forgetFinding(name);
    } catch (thrown) {
      notices.fault(failed(thrown));
      return;
    }
    const notice = notices.add({
      tone: 'plain',
      title: () => a().saved.forgotten(name),
      act: {
        name: (words) => words.notices.undo,
        run: () => {
          notices.close(notice);
          void this.save(name, finding);
        },
      },
    });
  }
}

export const saved = new Saved();
