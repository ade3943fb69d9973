/** Choosing photos of the archive for the page. */

import { panes } from '../stores/panes.svelte';

class Picking {
  /** Position of the place that takes the first of them; null for the end of the page. */
  place: number | null = null;

  /** Opens the sheet over the page. */
  open(place: number | null) {
    this.place = place;
    panes.dialog = 'pickPhotos';
  }
}

export const picking = new Picking();
