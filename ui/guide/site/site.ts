/** What runs on a page of the site: the light of the reader's machine, and the search, which asks no server. */

import './site.css';
import { find } from '../../src/help/find';
import type { Page } from '../../src/help/page';
import { help } from '../../src/words/help';
import type { Language } from './book';

/** What the page's language file says. */
declare const GUIDE: {
  language: Language;
  files: Record<string, string>;
  pages: [name: string, page: Page][];
};

const dark = matchMedia('(prefers-color-scheme: dark)');
const light = () => (document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light');
dark.addEventListener('change', light);
light();

document.addEventListener('DOMContentLoaded', () => {
  const field = document.querySelector<HTMLInputElement>('header input');
  const contents = document.querySelector<HTMLElement>('.contents');
  const list = document.querySelector<HTMLElement>('.found');
  const told = document.querySelector<HTMLElement>('.told');
  if (!field || !contents || !list || !told) return;
  const h = help[GUIDE.language];
  field.hidden = false;

  function hit({ page, section, title, heading, line }: ReturnType<typeof find>[number]) {
    const link = document.createElement('a');
    link.href = `${GUIDE.files[page] ?? ''}${section === '' ? '' : `#${section}`}`;
    const parts = { b: heading, small: section === '' ? '' : title, span: line };
    for (const [tag, text] of Object.entries(parts)) {
      if (text !== '') link.append(Object.assign(document.createElement(tag), { textContent: text }));
    }
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  field.addEventListener('input', () => {
    const asked = field.value.trim();
    const found = find(GUIDE.pages, asked);
    contents.hidden = asked !== '';
    list.hidden = asked === '';
    list.replaceChildren(...found.map(hit));
    told.textContent = asked === '' ? '' : found.length === 0 ? h.none(asked) : h.found(found.length);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) list.querySelector('a')?.click();
  });
});
