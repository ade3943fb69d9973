/** The names that files will have, asked for while the pattern is typed: one question at a time, the last one stands. */

import { foretellNames } from './wire';

/** Enough to see the pattern at work. */
export const SHOWN = 3;

export class Names {
  all: string[] = $state.raw([]);
  failed = $state(false);
  private wanted: string | null = null;
  private asking = false;

  constructor(private ids: string[]) {}

  show(pattern: string) {
    this.wanted = pattern;
    if (!this.asking) void this.ask();
  }

  private async ask() {
    this.asking = true;
    for (let pattern = this.wanted; pattern !== null; pattern = this.wanted) {
      this.wanted = null;
      try {
        this.all = pattern.trim() === '' ? [] : await foretellNames(this.ids.slice(0, SHOWN), pattern);
        this.failed = false;
      } catch {
        // Said below the pattern; the sending itself says why.
        this.all = [];
        this.failed = true;
      }
    }
    this.asking = false;
  }
}
