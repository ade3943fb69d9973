/** What a tone does to the picture that is shown: asked of the darkroom, one question at a time, the last one stands. */

import { isFlat } from './recipe';
import { toneCurves, type Tone } from './wire';

type Made = { red: string; green: string; blue: string; id: string };

const table = (curve: readonly number[]) => curve.map((level) => (level / 255).toFixed(4)).join(' ');
let made = 0;

export class Curves {
  /** null: nothing is done to it. */
  now: Made | null = $state.raw(null);
  failed = $state(false);
  private wanted: Tone | null = null;
  private asking = false;

  /** As CSS has it. */
  readonly filter = $derived.by(() => (this.now === null ? 'none' : `url(#${this.now.id})`));

  show(tone: Tone) {
    this.wanted = tone;
    if (!this.asking) void this.ask();
  }

  private async ask() {
    this.asking = true;
    for (let tone = this.wanted; tone !== null; tone = this.wanted) {
      this.wanted = null;
      try {
        this.now = isFlat(tone) ? null : this.filterOf(await toneCurves(tone));
        this.failed = false;
      } catch {
        // Said beside the sliders; what was shown last remains.
        this.failed = true;
      }
    }
    this.asking = false;
  }

  private filterOf([red, green, blue]: readonly [number[], number[], number[]]): Made {
    made += 1;
    // A name of its own each time: not every web view looks again at a filter that it knows.
    return { red: table(red), green: table(green), blue: table(blue), id: `tone-${made}` };
  }
}
