import { settings } from '../stores/settings.svelte';
import { bringing, type BringingWords } from '../words/bringing';

/** What is said of old pieces that come in, in the window's language. */
export const bringingWords = (): BringingWords => bringing[settings.language];
