import { settings } from '../stores/settings.svelte';
import { exchange, type ExchangeWords } from '../words/exchange';
import { LOCALES } from '../words/words';
import type { Acquaintance, PackageSender } from './wire';

/** What is said of what goes between desks, in the window's language. */
export const exchangeWords = (): ExchangeWords => exchange[settings.language];

const day = (time: string) => new Date(time).toLocaleDateString(LOCALES[settings.language]);
export const moment = (time: string) =>
  new Date(time).toLocaleString(LOCALES[settings.language], { dateStyle: 'medium', timeStyle: 'short' });

/** What is known of the desk that made a package. */
export function known(of: Acquaintance): string {
  const { acquaintance: said } = exchangeWords();
  switch (of.kind) {
    case 'own':
      return said.own;
    case 'new':
      return said.new;
    case 'known':
      return said.known(day(of.since));
    case 'changed':
      return said.changed(of.fingerprint, day(of.since));
    case 'renamed':
      return said.renamed(of.name, day(of.since));
  }
}

export const since = (time: string) => exchangeWords().since(day(time));

export const sender = ({ person, desk, house }: PackageSender) =>
  [person, desk, house].filter(Boolean).join(' · ');
