/** The report for whoever looks into a fault, onto the clipboard. */

import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { reportCopied } from '../words/care-acts';
import { faultReport } from './wire';

export async function copyReport() {
  try {
    await navigator.clipboard.writeText(await faultReport());
    notices.add({ tone: 'done', title: (w) => reportCopied[w.language] });
  } catch (thrown) {
    notices.fault(failed(thrown));
  }
}
