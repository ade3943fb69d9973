/** The upright original as the window shows it: soon, and sharper where it is looked at closely. */

import { photoAddress } from './wire';
import { PLAIN } from './recipe';

export type Picture = HTMLImageElement;

async function brought(id: string, width: 1600 | 'full'): Promise<Picture> {
  const image = new Image();
  image.decoding = 'async';
  image.src = photoAddress(id, width, PLAIN);
  await image.decode();
  return image;
}

export class Pictures {
  image: Picture | null = $state.raw(null);
  failed = $state(false);
  private sharpest = false;

  constructor(private id: string) {
    void this.open();
  }

  async open() {
    this.failed = false;
    try {
      this.image = await brought(this.id, 1600);
    } catch {
      this.failed = true;
    }
  }

  /** Asks for every pixel, once; what is there stays until they have come. */
  async sharpen() {
    if (this.sharpest || !this.image) return;
    this.sharpest = true;
    try {
      this.image = await brought(this.id, 'full');
    } catch {
      // The softer picture remains: every tool works on it just as well.
    }
  }
}
