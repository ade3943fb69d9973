import { settings } from '../stores/settings.svelte';
import { press, type PressWords } from '../words/press';

/** What is said before and after a piece leaves the house, in the window's language. */
export const pressWords = (): PressWords => press[settings.language];
