/** What is known of photos, by id; asked for in the order in which they come into sight. */

import { SvelteMap } from 'svelte/reactivity';

import { onPrepared } from '../prepare/prepared';
import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { photos as onPage } from '../stores/photos.svelte';
import { photoInfos, type PhotoInfo } from './wire';

/** Photos asked for at once. */
const BATCH = 96;
/** Photos kept in mind; beyond it those out of sight are asked for again. */
const KEPT = 8_000;

class Infos {
  private known = new SvelteMap<string, PhotoInfo>();
  private wanted: readonly string[] = [];
  private flight: Promise<void> | null = null;

  constructor() {
    onPrepared((photo) => this.take([photo]));
  }

  of = (id: string): PhotoInfo | undefined => this.known.get(id);

  take(photos: readonly PhotoInfo[]) {
    for (const photo of photos) this.known.set(photo.id, photo);
    onPage.renew(photos);
  }

  /** They are asked for again when they are next in sight. */
  forget(ids: Iterable<string>) {
    for (const id of ids) this.known.delete(id);
  }

  change(ids: Iterable<string>, changed: Partial<PhotoInfo>) {
    for (const id of ids) {
      const photo = this.known.get(id);
      if (photo) this.take([{ ...photo, ...changed }]);
    }
  }

  /** These are in sight now; those wished for before and gone from sight are not asked for any more. */
  want(ids: readonly string[]) {
    this.wanted = ids;
    if (this.known.size > KEPT) {
      const seen = new Set(ids);
      for (const id of [...this.known.keys()]) if (!seen.has(id)) this.known.delete(id);
    }
    this.flight ??= this.fetch().finally(() => (this.flight = null));
  }

  private async fetch() {
    /** Those that the desk does not know either. */
    let gone: string[] = [];
    for (;;) {
      const next = this.wanted.filter((id) => !this.known.has(id) && !gone.includes(id)).slice(0, BATCH);
      if (next.length === 0) return;
      try {
        this.take(await photoInfos(next));
        gone = [...gone, ...next.filter((id) => !this.known.has(id))];
      } catch (thrown) {
        notices.fault(failed(thrown));
        return;
      }
    }
  }

  /** What is known of all of these, asked for where it is not; those that are gone are left out. */
  async all(ids: readonly string[]): Promise<PhotoInfo[]> {
    const unknown = ids.filter((id) => !this.known.has(id));
    for (let at = 0; at < unknown.length; at += BATCH * 4) {
      this.take(await photoInfos(unknown.slice(at, at + BATCH * 4)));
    }
    return ids.flatMap((id) => this.known.get(id) ?? []);
  }

  /** Asks again: the desk has changed them. */
  async refresh(ids: readonly string[]) {
    for (let at = 0; at < ids.length; at += BATCH * 4) {
      this.take(await photoInfos(ids.slice(at, at + BATCH * 4)));
    }
  }
}

export const infos = new Infos();
