/** The long work of keeping the archive; one of each kind at a time. */

import { Work } from './work.svelte';
import * as wire from './wire';

export const verifying = new Work({
  hear: wire.onVerifying,
  stop: wire.stopVerifying,
  join: (before, news) => ({ ...news, damages: [...before.damages, ...news.damages] }),
});
export const backingUp = new Work({ hear: wire.onBackingUp, stop: wire.stopBackup });
export const restoring = new Work({ hear: wire.onRestoring, stop: wire.stopRestoring });
export const openForm = new Work({ hear: wire.onOpenForm, stop: wire.stopOpenForm });
export const repairing = new Work({ hear: wire.onRepairing, stop: wire.stopRepairing });
