import { settings } from '../stores/settings.svelte';
import { sheet, type SheetWords } from '../words/sheet';

/** What this room says, in the window's language. */
export const sheetWords = (): SheetWords => sheet[settings.language];
