import { settings } from '../stores/settings.svelte';
import { care, type CareWords } from '../words/care';
import { gb, vn } from '../words/number';

/** What this room says, in the window's language. */
export const careWords = (): CareWords => care[settings.language];

/** A whole number as the window's language groups it. */
export const count = (number: number): string => (settings.language === 'vi' ? vn : gb)(number);
