/** What stands over the sheet: the loupe, two photos side by side, a dialog. */

import type { PhotoRefused } from '../bindings';
import type { Trashing } from './wire';

class Viewing {
  /** The photo in the loupe, by its key on the sheet. */
  loupe: string | null = $state(null);
  compared: readonly [string, string] | null = $state.raw(null);
  failures: readonly PhotoRefused[] | null = $state.raw(null);
  /** Photos that could not go to the trash, with the articles that show them. */
  used: Trashing['used'] | null = $state.raw(null);
  /** The panel of fields, where the window is too narrow for both. */
  panel = $state(false);
  histogram = $state(false);
}

export const viewing = new Viewing();
