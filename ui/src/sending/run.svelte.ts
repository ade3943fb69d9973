/** A sending on its way: how far it is, and what came of it. */

import type { Failed } from '../bindings';
import { failed } from '../ipc';
import { onSending, sendPhotos, stopSending, type Sending, type SendingNews, type SendReport } from './wire';

export type Stage =
  | { is: 'choosing' }
  | { is: 'asking' }
  | { is: 'running'; news: SendingNews; stopping: boolean }
  | { is: 'done'; report: SendReport };

export class Run {
  stage: Stage = $state.raw({ is: 'choosing' });
  fault: Failed | null = $state.raw(null);

  /** Whether it ended with a report. */
  async start(ids: string[], sending: Sending): Promise<boolean> {
    if (this.stage.is === 'asking' || this.stage.is === 'running') return false;
    this.stage = { is: 'asking' };
    this.fault = null;
    const unhear = onSending((news) => {
      const stopping = this.stage.is === 'running' && this.stage.stopping;
      if (this.stage.is === 'asking' || this.stage.is === 'running')
        this.stage = { is: 'running', news, stopping };
    });
    try {
      const report = await sendPhotos(ids, sending);
      this.stage = report === null ? { is: 'choosing' } : { is: 'done', report };
      return report !== null;
    } catch (thrown) {
      this.fault = failed(thrown);
      this.stage = { is: 'choosing' };
      return false;
    } finally {
      unhear();
    }
  }

  async stop() {
    if (this.stage.is !== 'running' || this.stage.stopping) return;
    const { news } = this.stage;
    this.stage = { is: 'running', news, stopping: true };
    try {
      await stopSending(news.sending);
    } catch (thrown) {
      this.fault = failed(thrown);
      this.stage = { is: 'running', news, stopping: false };
    }
  }
}
