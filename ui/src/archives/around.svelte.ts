/** The archives of this machine, for the sign in the top bar. */

import { archives, type Archives } from './wire';

class Around {
  known: Archives | null = $state.raw(null);

  /** Nobody needs to hear of it when this alone fails. */
  async look() {
    this.known = await archives().catch(() => null);
  }
}

export const around = new Around();
