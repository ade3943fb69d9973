/** The article as rich text on the clipboard, to be pasted into a portal's CMS. */

import { failed } from '../ipc';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';
import { portalActs as said } from '../words/portal-acts';
import * as wire from './wire';

/** Milliseconds after which a wait is worth a word. */
const PATIENCE = 200;

export async function copyArticle() {
  const { id } = hand;
  if (id === null || !(await hand.flush())) return;
  let copying: number | null = null;
  const slow = setTimeout(() => {
    copying = notices.add({ tone: 'plain', title: (w) => said[w.language].copying, stays: true });
  }, PATIENCE);
  try {
    const { html, text } = await wire.copiedArticle(id);
    const flavour = (kind: string, content: string) => ({ [kind]: new Blob([content], { type: kind }) });
    const item = new ClipboardItem({ ...flavour('text/html', html), ...flavour('text/plain', text) });
    await navigator.clipboard.write([item]);
    notices.add({ tone: 'done', title: (w) => said[w.language].copied });
  } catch (thrown) {
    notices.fault(failed(thrown));
  } finally {
    clearTimeout(slow);
    if (copying !== null) notices.close(copying);
  }
}
