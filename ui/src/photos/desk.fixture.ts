/** A desk that keeps photos in memory, for tests of what the window asks of it. */

import type { Failed } from '../bindings';
import { PLAIN } from '../prepare/recipe';
import { ALL, LISTS, textOf } from './panel/fields';
import type { Change, FormerWords, PhotoInfo, PhotoWords, SheetQuery } from './wire';

const NO_WORDS = Object.fromEntries(
  ALL.map((field) => [field, LISTS.has(field) ? [] : field === 'taken' ? null : '']),
) as unknown as PhotoWords;

export const photo = (id: string, words: Partial<PhotoWords> = {}): PhotoInfo => ({
  id,
  name: `${id}.jpg`,
  width: 6000,
  height: 4000,
  original_width: 6000,
  original_height: 4000,
  media_type: 'jpeg',
  size: 1,
  added: '2021-01-11T02:00:00Z',
  taken: '2021-01-11T08:31:00',
  words: { ...NO_WORDS, ...words },
  rating: 0,
  label: null,
  recipe: PLAIN,
  uses: 0,
  trashed: false,
  warnings: [],
});

function changed(words: PhotoWords, changes: Change[]): PhotoWords {
  const now: Record<string, unknown> = { ...words };
  for (const { field, how, text } of changes) {
    const there = textOf(now as unknown as PhotoWords, field);
    const said = { replace: text, prepend: `${text} ${there}`, append: `${there} ${text}` }[how].trim();
    now[field] = LISTS.has(field) ? said.split('; ').filter(Boolean) : said;
  }
  return now as unknown as PhotoWords;
}

export class FakeDesk {
  photos = new Map<string, PhotoInfo>();
  /** Commands that were asked, in their order, but for those that only read. */
  written: [string, unknown][] = [];
  fails = false;
  /** Where it is set, answers wait for it. */
  gate: Promise<void> | null = null;

  lay(...photos: PhotoInfo[]) {
    this.photos = new Map(photos.map((photo) => [photo.id, photo]));
    this.written = [];
    this.fails = false;
    this.gate = null;
  }

  say = (id: string) => this.photos.get(id)?.words;

  ask = async (command: string, args: Record<string, unknown> = {}): Promise<unknown> => {
    await this.gate;
    const ids = (args.ids as string[] | undefined) ?? [];
    if (command === 'photos') return ids.flatMap((id) => this.photos.get(id) ?? []);
    if (command === 'photo_sheet') return this.sheet(args.query as SheetQuery);
    const words = (former: boolean) =>
      ids.flatMap((id): FormerWords[] => {
        const photo = this.photos.get(id);
        if (!photo) return [];
        const next = changed(photo.words, args.changes as Change[]);
        if (former) this.photos.set(id, { ...photo, words: next });
        return [{ id, words: former ? photo.words : next }];
      });
    if (command === 'foretell_words') return words(false);
    if (this.fails) {
      const failed: Failed = {
        code: 'archive',
        message: { vi: 'đĩa đầy', en: 'the disk is full' },
        details: null,
      };
      throw failed;
    }
    this.written.push([command, args]);
    if (command === 'describe_photos') return words(true);
    if (command === 'put_back_words') {
      for (const { id, words } of args.former as FormerWords[]) {
        const photo = this.photos.get(id);
        if (photo) this.photos.set(id, { ...photo, words });
      }
    }
    return null;
  };

  private sheet({ lack, text }: SheetQuery) {
    const all = [...this.photos.values()];
    const found = all.filter(
      ({ words, name }) => (lack !== 'caption' || words.caption === '') && name.includes(text),
    );
    const counts = { all: all.length, today: 0, caption: 0, credit: 0, alt: 0, unused: 0, trashed: 0 };
    counts.caption = all.filter(({ words }) => words.caption === '').length;
    return { ids: found.map(({ id }) => id), counts, photographers: [], days: [] };
  }
}
