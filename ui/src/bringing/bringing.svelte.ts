/** Old pieces: what was chosen and read, and how far they are on their way in. */

import { changedElsewhere } from '../archive/elsewhere';
import type { Failed } from '../bindings';
import { Work } from '../care/work.svelte';
import { failed } from '../ipc';
import {
  beginBringing,
  chooseBringingPictures,
  chooseToBring,
  onBringing,
  onPlanning,
  stopBringing,
  stopPlanning,
  type BringKind,
  type BringOptions,
  type BringPlan,
  type PlanningNews,
} from './wire';

type Dry =
  | { is: 'choosing' }
  /** The person is choosing, or what was chosen is being read. */
  | { is: 'reading'; news: PlanningNews | null; stopping: boolean }
  | { is: 'read'; plan: BringPlan };

class Bringing {
  readonly work = new Work({ hear: onBringing, stop: stopBringing });
  dry: Dry = $state.raw({ is: 'choosing' });
  fault: Failed | null = $state.raw(null);
  options: BringOptions = $state.raw({ state: 'exported', section: null });

  constructor() {
    this.work.onEnd(() => {
      // Its token has been spent.
      this.dry = { is: 'choosing' };
      changedElsewhere();
    });
  }

  read(kind: BringKind): Promise<void> {
    return this.take(() => chooseToBring(kind));
  }

  /** The photos of an export lie in a folder of their own. */
  pictures(): Promise<void> {
    const { dry } = this;
    return dry.is === 'read' ? this.take(() => chooseBringingPictures(dry.plan.plan)) : Promise.resolve();
  }

  async stopReading() {
    if (this.dry.is !== 'reading' || this.dry.stopping) return;
    this.dry = { ...this.dry, stopping: true };
    try {
      await stopPlanning();
    } catch (thrown) {
      this.fault = failed(thrown);
    }
  }

  begin() {
    if (this.dry.is !== 'read') return;
    const { plan } = this.dry.plan;
    this.fault = null;
    void this.work.begin(() => beginBringing(plan, this.options));
  }

  /** Another source. */
  again() {
    this.work.dismiss();
    this.fault = null;
    this.dry = { is: 'choosing' };
  }

  private async take(ask: () => Promise<BringPlan | null>) {
    if (this.dry.is === 'reading') return;
    const before = this.dry;
    this.dry = { is: 'reading', news: null, stopping: false };
    this.fault = null;
    this.work.dismiss();
    const unhear = onPlanning((news) => {
      if (this.dry.is === 'reading') this.dry = { ...this.dry, news };
    });
    try {
      const plan = await ask();
      this.dry = plan === null ? before : { is: 'read', plan };
    } catch (thrown) {
      this.fault = failed(thrown);
      this.dry = before;
    } finally {
      unhear();
    }
  }
}

export const bringing = new Bringing();
