/** What the desk answers about the people in its directory. */

import type { Failure, Sentence } from '../bindings';
import { ask } from '../ipc';

/** `from`: the day from which it holds; null for always. */
export type Title = { title: string; from: string | null };
export type Entry = {
  /** A UUID, made by whoever adds the person. */
  id: string;
  /** What is written between the signs "=": letters, digits, "-", "_", ".". */
  code: string;
  /** Family name first. */
  name: string;
  honorific: string;
  organisation: string;
  titles: Title[];
  /** Forms of the person's own, from the first on; an empty one is made from the rest. */
  forms: string[];
};
export type PeopleReport = { added: number; changed: number; losses: Sentence[]; failures: Failure[] };

/** In Vietnamese order, by given name. */
export const people = () => ask<Entry[]>('people');
export const savePerson = (entry: Entry) => ask<Entry>('save_person', { entry });
export const removePerson = (id: string) => ask<null>('remove_person', { id });
/** Asks for a file; null where none is chosen. */
export const importPeople = () => ask<PeopleReport | null>('import_people');
/** Asks where; the path of the file, or null. */
export const exportPeople = (kind: 'csv' | 'photo_mechanic') => ask<string | null>('export_people', { kind });
