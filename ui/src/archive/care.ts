/** What the care of the archive brings into the table of acts. */

import { acts, type Act } from '../palette/acts.svelte';

export const careAct = (id: string): Act | undefined =>
  acts.all.find((act) => act.group === 'care' && act.id === id);
