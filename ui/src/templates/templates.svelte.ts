/** The articles to begin with: the house's own and those that people have saved. */

import type { TemplateRow } from '../bindings';
import * as ipc from '../ipc';
import { notices } from '../stores/notices.svelte';
import { say } from '../stores/settings.svelte';

class Templates {
  rows: TemplateRow[] = $state.raw([]);
  /** The desk has answered at least once. */
  known = $state(false);

  get house(): TemplateRow[] {
    return this.rows.filter(({ built_in }) => built_in);
  }

  get saved(): TemplateRow[] {
    return this.rows.filter(({ built_in }) => !built_in);
  }

  async learn() {
    try {
      this.rows = await ipc.templates();
      this.known = true;
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
    }
  }

  /** Answers whether the article is a template now. */
  async save(article: string, name: string): Promise<boolean> {
    try {
      const row = await ipc.saveAsTemplate(article, name);
      notices.add({ tone: 'done', title: (words) => words.templates.kept(say(row.name)) });
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
      return false;
    }
    await this.learn();
    return true;
  }

  async drop(row: TemplateRow) {
    try {
      await ipc.dropTemplate(row.id);
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
      return;
    }
    const notice = notices.add({
      tone: 'plain',
      title: (words) => words.templates.dropped(say(row.name)),
      act: {
        name: (words) => words.notices.undo,
        run: () => {
          notices.close(notice);
          void this.restore(row);
        },
      },
    });
    await this.learn();
  }

  private async restore(row: TemplateRow) {
    try {
      await ipc.restoreTemplate(row.id);
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
    }
    await this.learn();
  }
}

export const templates = new Templates();
