/** The archives of this machine. */

import type { Archives, KnownArchive, Person } from '../bindings';
import { ask } from '../ipc';

export type { Archives, KnownArchive };

export const archives = () => ask<Archives>('archives');
/** Each closes the program and starts it with the other archive. */
export const openArchive = (folder: string) => ask<null>('open_archive', { folder });
export const openUsualArchive = () => ask<null>('open_usual_archive');
/** Asks for the folder; false where none is chosen. An archive that knows nobody yet is given this person. */
export const chooseArchive = (person: Person) => ask<boolean>('choose_archive', { person });
/** From the list alone. */
export const forgetArchive = (folder: string) => ask<Archives>('forget_archive', { folder });
/** The article that came in. */
export const addSample = () => ask<string>('add_sample');
