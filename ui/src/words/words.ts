import type { Language, Sentence } from '../bindings';
import { en } from './en';
import { vi, type Words } from './vi';

export type { Words };

export const CATALOGUES: Record<Language, Words> = { vi, en };

/** How the platform's own formats name the language. */
export const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** A sentence of the desk begins with a capital where it stands alone. */
export function say(sentence: Sentence, language: Language): string {
  const text = sentence[language];
  return text.charAt(0).toLocaleUpperCase(LOCALES[language]) + text.slice(1);
}
