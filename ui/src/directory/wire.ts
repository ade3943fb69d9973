/** What the desk answers about the people in its directory. */

import type { DirectoryForm, Entry, PeopleReport } from '../bindings';
import { ask } from '../ipc';

export type { Entry, PeopleReport, Title } from '../bindings';

/** In Vietnamese order, by given name. */
export const people = () => ask<Entry[]>('people');
export const savePerson = (entry: Entry) => ask<Entry>('save_person', { entry });
export const removePerson = (id: string) => ask<null>('remove_person', { id });
/** Asks for a file; null where none is chosen. */
export const importPeople = () => ask<PeopleReport | null>('import_people');
/** Asks where; the path of the file, or null. */
export const exportPeople = (kind: DirectoryForm) => ask<string | null>('export_people', { kind });
