import { settings } from '../stores/settings.svelte';
import { archive, type ArchiveWords } from '../words/archive';

/** What this room says, in the window's language. */
export const archiveWords = (): ArchiveWords => archive[settings.language];
