/** A contact sheet: what is asked for, the pictures that answer, and which of them are chosen. */

import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { arrivals } from './arrivals.svelte';
import * as selecting from './grid/selection';
import { NOBODY, type Held, type Selection } from './grid/selection';
import { SIZES, sized } from './grid/lattice';
import { EVERYTHING } from './query';
import { photoSheet, type Counts, type Sheet as Answer, type SheetQuery } from './wire';

const NO_COUNTS: Counts = { all: 0, today: 0, caption: 0, credit: 0, alt: 0, unused: 0, trashed: 0 };
const EMPTY: Answer = { ids: [], counts: NO_COUNTS, photographers: [], days: [] };
/** Milliseconds without a key until the archive is asked. */
const PAUSE = 150;

/** A picture on the sheet. */
export type Item = {
  /** The same as long as the sheet shows it. */
  slot: string;
  /** What is chosen: the photo, or the one on its way. */
  key: string;
  photo: string | null;
  /** The embedded preview that stands here until the photo is there. */
  preview: string | null;
  name: string;
};

export class Sheet {
  query: SheetQuery = $state.raw(EVERYTHING);
  private answer: Answer = $state.raw(EMPTY);
  /** The archive has answered at least once. */
  known = $state(false);
  /** The pictures of the arrival are shown, in the order in which they come. */
  arriving = $state(false);
  selection: Selection = $state.raw(NOBODY);
  size: number = $state(SIZES.usual);
  /** Where it is scrolled to, in CSS pixels. */
  scrolled = 0;
  private asked = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  readonly items: readonly Item[] = $derived.by(() => {
    if (!this.arriving) {
      return this.answer.ids.map((id) => ({ slot: id, key: id, photo: id, preview: null, name: '' }));
    }
    return arrivals.shown.map(({ key, name, photo }) => ({
      slot: `arriving-${key}`,
      key: photo ?? `arriving-${key}`,
      photo,
      preview: key,
      name,
    }));
  });
  readonly keys: readonly string[] = $derived(this.items.map(({ key }) => key));
  readonly places: ReadonlyMap<string, number> = $derived(selecting.placesOf(this.keys));
  /** Photos that are chosen, in the order of the sheet. */
  readonly chosen: readonly string[] = $derived(
    this.selection.chosen.size === 0
      ? []
      : this.items.flatMap(({ key, photo }) =>
          photo !== null && this.selection.chosen.has(key) ? photo : [],
        ),
  );

  get counts() {
    return this.answer.counts;
  }
  get photographers() {
    return this.answer.photographers;
  }
  get days() {
    return this.answer.days;
  }

  /** Asks again. A late answer to an older question is dropped. */
  async refresh() {
    await this.ask((answer) => {
      const before = this.keys;
      this.answer = answer;
      this.known = true;
      if (!this.arriving) this.selection = selecting.among(this.selection, before, this.keys);
    });
  }

  /** The counts as they are now; what is on the sheet stays where it is, even if it would not be found any more. */
  async recount() {
    await this.ask((answer) => (this.answer = { ...answer, ids: this.answer.ids }));
  }

  private async ask(take: (answer: Answer) => void) {
    this.asked += 1;
    const { asked } = this;
    try {
      const answer = await photoSheet({ ...this.query, text: this.query.text.trim() });
      if (asked === this.asked) take(answer);
    } catch (thrown) {
      if (asked === this.asked) notices.fault(failed(thrown));
    }
  }

  /** Asks for something else. What is chosen stays chosen where it is found again. */
  async show(changed: Partial<SheetQuery>) {
    clearTimeout(this.pause);
    this.arriving = false;
    this.query = { ...this.query, ...changed };
    this.scrolled = 0;
    await this.refresh();
  }

  /** Asks once the typing pauses. */
  search(text: string) {
    this.query = { ...this.query, text };
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.show({}), PAUSE);
  }

  showArrival() {
    this.arriving = true;
    this.selection = NOBODY;
    this.scrolled = 0;
  }

  /** The photo takes the place of the one on its way, chosen as that was. */
  arrived(key: string, photo: string) {
    if (this.arriving) this.selection = selecting.renamed(this.selection, `arriving-${key}`, photo);
  }

  resize(size: number) {
    this.size = sized(size);
  }

  click(key: string, held: Held) {
    this.selection = selecting.clicked(this.selection, this.keys, key, held);
  }
  move(key: string, held: Held) {
    this.selection = selecting.moved(this.selection, this.keys, key, held);
  }
  choose(key: string) {
    this.selection = selecting.only(key);
  }
  chooseAll() {
    this.selection = selecting.all(this.selection, this.keys);
  }
  chooseNone() {
    this.selection = selecting.none(this.selection);
  }

  /** The photo beside this one; null at either end. */
  beside(key: string | null, by: 1 | -1): Item | null {
    const at = key === null ? -1 : (this.places.get(key) ?? -1);
    for (let next = at + by; next >= 0 && next < this.items.length; next += by) {
      const item = this.items[next];
      if (item && item.photo !== null) return item;
    }
    return null;
  }
}

/** The sheet of the room. */
export const sheet = new Sheet();
