/** What the window has to tell: calmly, one below the other, with what can be done about it. */

import type { Code, Failed, Failure, Imported, Sentence } from '../bindings';
import type { Words } from '../words/words';

/** Spoken when it is shown, so that it follows the language of the window. */
type Spoken = (words: Words) => string;

export type Notice = {
  id: number;
  tone: 'plain' | 'done' | 'fault';
  title: Spoken;
  lines: { name?: string; sentence: Sentence }[];
  details?: string;
  act?: { name: Spoken; run: () => void };
  /** What the guide has a section about. */
  code?: Code;
  /** Until it is closed: it asks something. */
  stays?: boolean;
};

/** Milliseconds that a notice which asks nothing stays. */
const STAYS = 8000;

class Notices {
  all: Notice[] = $state([]);
  private next = 1;

  add(notice: Omit<Notice, 'id' | 'lines'> & { lines?: Notice['lines'] }): number {
    const id = this.next;
    this.next += 1;
    this.all = [...this.all, { lines: [], ...notice, id }].slice(-4);
    if (notice.tone !== 'fault' && !notice.stays) setTimeout(() => this.close(id), STAYS);
    return id;
  }

  close(id: number) {
    this.all = this.all.filter((notice) => notice.id !== id);
  }

  fault({ code, message, details }: Failed, act?: Notice['act']) {
    // The same fault said twice is one notice.
    const same = this.all.find(
      (notice) => notice.tone === 'fault' && notice.lines[0]?.sentence.en === message.en,
    );
    if (same) this.close(same.id);
    return this.add({
      tone: 'fault',
      code,
      title: (words) => words.faults[code],
      lines: [{ sentence: message }],
      ...(details === null ? {} : { details }),
      ...(act ? { act } : {}),
    });
  }

  failures(failures: readonly Failure[]) {
    if (failures.length === 0) return;
    this.add({
      tone: 'fault',
      title: (words) => words.notices.failures(failures.length),
      lines: failures.map(({ file, sentence }) => ({ name: file, sentence })),
    });
  }

  imported(articles: readonly Imported[]) {
    for (const { headline, losses } of articles) {
      if (losses.length === 0) continue;
      this.add({
        tone: 'plain',
        title: (words) => words.notices.losses(headline || words.list.untitled),
        lines: losses.map((sentence) => ({ sentence })),
      });
    }
    if (articles.length > 0 && articles.every(({ losses }) => losses.length === 0)) {
      this.add({ tone: 'done', title: (words) => words.notices.imported(articles.length) });
    }
  }
}

export const notices = new Notices();
