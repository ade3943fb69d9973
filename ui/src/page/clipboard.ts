/** The clipboard as the desk reads it, and what is told of it. */

import type { ClippingHands } from '../editor/clipping';
import * as ipc from '../ipc';
import { notices } from '../stores/notices.svelte';
import { photos } from '../stores/photos.svelte';

/** Letters of a converted text that are shown before it is taken. */
const SHOWN = 160;

export const clipboard: ClippingHands = {
  async read(html, text) {
    try {
      const pasted = await ipc.pasteHtml(html, text);
      photos.take(pasted.photos);
      if (pasted.losses.length > 0) {
        notices.add({
          tone: 'plain',
          title: (words) => words.notices.pasteLosses,
          lines: pasted.losses.map((sentence) => ({ sentence })),
        });
      }
      return pasted;
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
      return null;
    }
  },

  async legacy(text) {
    try {
      return await ipc.readLegacy(text);
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
      return null;
    }
  },

  offered(legacy, convert) {
    const shown = legacy.text.length > SHOWN ? `${legacy.text.slice(0, SHOWN)}…` : legacy.text;
    const notice = notices.add({
      tone: 'plain',
      stays: true,
      title: (words) => words.notices.legacy(legacy.encoding),
      lines: [{ sentence: { vi: shown, en: shown } }],
      act: {
        name: (words) => words.notices.toUnicode,
        run: () => {
          notices.close(notice);
          convert();
        },
      },
    });
  },
};
