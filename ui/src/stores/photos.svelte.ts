/** What is known of the photos on the page, by id. */

import { SvelteMap } from 'svelte/reactivity';

import type { PhotoInfo } from '../bindings';
import * as ipc from '../ipc';

class Photos {
  private infos = new SvelteMap<string, PhotoInfo>();

  of = (id: string): PhotoInfo | undefined => this.infos.get(id);

  /** How many are known; to be told when more become known. */
  get known(): number {
    return this.infos.size;
  }

  /** The known photo whose id begins like this. */
  beginning(letters: string): string | undefined {
    return [...this.infos.keys()].find((id) => id.startsWith(letters));
  }

  take(photos: readonly PhotoInfo[]) {
    for (const photo of photos) this.infos.set(photo.id, photo);
  }

  /** What has changed of them, where the page knows them. */
  renew(photos: readonly PhotoInfo[]) {
    this.take(photos.filter(({ id }) => this.infos.has(id)));
  }

  /** Asks for those not yet known. Without an answer the page shows them all the same. */
  async learn(ids: readonly string[]) {
    const unknown = [...new Set(ids)].filter((id) => !this.infos.has(id));
    if (unknown.length === 0) return;
    try {
      this.take(await ipc.photos(unknown));
    } catch {
      // The photo's own place says so when it cannot be opened.
    }
  }
}

export const photos = new Photos();
