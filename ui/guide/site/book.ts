/** The guide as files: its two languages, each with its pages in their order. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import order from '../../../docs/guide/order.json' with { type: 'json' };
import { render } from '../render.ts';
import type { Page } from '../../src/help/page.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const GUIDE = join(import.meta.dirname, '../../../docs/guide');
export const [FIRST = ''] = order;

/** A page's file, from the site's root: Vietnamese stands there, English in a folder of its own. */
export const file = (language: Language, page: string) =>
  `${language === 'vi' ? '' : 'en/'}${page === FIRST ? 'index' : page}.html`;

/** From one language's pages to the site's root. */
export const root = (language: Language) => (language === 'vi' ? '' : '../');

export function book(language: Language): [name: string, page: Page][] {
  return order.map((name) => {
    const markdown = readFileSync(join(GUIDE, language, `${name}.md`), 'utf8');
    const page = render(markdown, {
      link: (to, section) => {
        const within = section === '' ? '' : `#${section}`;
        return to === name && within !== '' ? within : `${to === FIRST ? 'index' : to}.html${within}`;
      },
      picture: (picture) => `${root(language)}pictures/${picture}`,
      level: 1,
    });
    return [name, page];
  });
}
