import type { Step } from '../bindings';

class Asking {
  /** The step that the dialog asks about. */
  step: Step = $state('submit');
}

export const asking = new Asking();
