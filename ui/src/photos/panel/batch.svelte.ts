/** What is typed for several photos at once, until it is written for all of them together. */

import { SvelteMap } from 'svelte/reactivity';

import { failed } from '../../ipc';
import { notices } from '../../stores/notices.svelte';
import { deeds } from '../deeds.svelte';
import { infos } from '../infos.svelte';
import { sheetWords } from '../said';
import { sheet } from '../sheet.svelte';
import {
  describePhotos,
  foretellWords,
  putBackWords,
  type Change,
  type Field,
  type How,
  type PhotoWords,
} from '../wire';

/** `text` is null as long as nobody wrote in the field. */
type Typed = { how: How; text: string | null };
const UNTOUCHED: Typed = { how: 'replace', text: null };

/** Writes the same for all of them, as one deed that can be taken back. Answers whether it is written. */
export async function describe(
  ids: readonly string[],
  changes: readonly Change[],
  told: (count: number) => string,
): Promise<boolean> {
  try {
    const former = await describePhotos([...ids], [...changes]);
    await infos.refresh(ids);
    deeds.did({
      told: () => told(former.length),
      undo: async () => {
        await putBackWords(former);
        await infos.refresh(former.map(({ id }) => id));
        await sheet.recount();
      },
    });
    void sheet.recount();
    return true;
  } catch (thrown) {
    notices.fault(failed(thrown));
    return false;
  }
}

class Batch {
  private typed = new SvelteMap<Field, Typed>();
  /** What the first of the photos would say; null where nothing was typed. */
  first: PhotoWords | null = $state.raw(null);
  private asked = 0;

  get changes(): readonly Change[] {
    return [...this.typed].flatMap(([field, { how, text }]): Change[] => {
      // Putting nothing before or behind changes nothing; replacing by nothing empties the field.
      if (text === null || (how !== 'replace' && text.trim() === '')) return [];
      return [{ field, how, text }];
    });
  }

  of = (field: Field): Typed => this.typed.get(field) ?? UNTOUCHED;

  /** What the field shows where all of them say `common`; null where they differ. */
  shown(field: Field, common: string | null): string {
    const { how, text } = this.of(field);
    return text ?? (how === 'replace' ? (common ?? '') : '');
  }

  write(field: Field, text: string) {
    this.typed.set(field, { ...this.of(field), text });
  }

  writeHow(field: Field, how: How) {
    this.typed.set(field, { ...this.of(field), how });
  }

  clear() {
    this.typed.clear();
    this.first = null;
  }

  /** Asks what would become of this photo. A late answer to an older question is dropped. */
  async foretell(id: string | undefined) {
    this.asked += 1;
    const { asked } = this;
    if (id === undefined || this.changes.length === 0) {
      this.first = null;
      return;
    }
    try {
      const [first] = await foretellWords([id], [...this.changes]);
      if (asked === this.asked) this.first = first?.words ?? null;
    } catch (thrown) {
      if (asked === this.asked) notices.fault(failed(thrown));
    }
  }

  async apply(ids: readonly string[]) {
    if (this.changes.length === 0) return;
    if (await describe(ids, this.changes, (count) => sheetWords().panel.wrote(count))) this.clear();
  }
}

export const batch = new Batch();
