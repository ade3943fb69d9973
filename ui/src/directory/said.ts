import { settings } from '../stores/settings.svelte';
import { people, type PeopleWords } from '../words/people';

/** What this room says, in the window's language. */
export const peopleWords = (): PeopleWords => people[settings.language];
