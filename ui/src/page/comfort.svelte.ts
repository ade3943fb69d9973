/** How a person likes to write: the size of the text, what is dimmed, how keys are taken. Kept with the settings. */

import type { Settings } from '../bindings';
import { settings } from '../stores/settings.svelte';

/** Percent. */
const SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;
/** Milliseconds after the last step until the size is kept. */
const PAUSE = 400;

class Comfort {
  /** Shown at once; the settings follow. */
  private wanted: number | null = $state(null);
  private keeping: ReturnType<typeof setTimeout> | undefined;

  /** Percent of the page's own size. */
  get zoom(): number {
    return this.wanted ?? settings.now.zoom;
  }

  get focus(): boolean {
    return settings.now.focus;
  }

  get typing(): Settings['typing'] {
    return settings.now.typing;
  }

  zoomTo(percent: number) {
    this.wanted = percent;
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => {
      void settings.change({ zoom: percent }).then(() => {
        if (this.wanted === percent) this.wanted = null;
      });
    }, PAUSE);
  }

  zoomBy(step: 1 | -1) {
    const next =
      step > 0 ? SIZES.find((size) => size > this.zoom) : SIZES.findLast((size) => size < this.zoom);
    if (next !== undefined) this.zoomTo(next);
  }

  setFocus(focus: boolean) {
    void settings.change({ focus });
  }

  type(changed: Partial<Settings['typing']>) {
    void settings.change({ typing: { ...this.typing, ...changed } });
  }
}

export const comfort = new Comfort();
