/** A page of the site around a page of the guide. It is read without a script; the search needs one. */

import { help } from '../../src/words/help.ts';
import type { Page } from '../../src/help/page.ts';
import { escaped } from '../render.ts';
import { file, root, type Language } from './book.ts';

type Laid = { language: Language; name: string; pages: [name: string, page: Page][] };

export function layout({ language, name, pages }: Laid): string {
  const h = help[language];
  const up = root(language);
  const at = pages.findIndex(([each]) => each === name);
  const page = pages[at]?.[1];
  if (!page) throw new Error(`the guide has no page ${name}`);
  const other = language === 'vi' ? 'en' : 'vi';
  const beside = (to: string) => file(language, to).replace(/^en\//u, '');
  const contents = pages.map(
    ([each, { title }]) =>
      `<li><a href="${beside(each)}"${each === name ? ' aria-current="page"' : ''}>${escaped(title)}</a></li>`,
  );
  const turn = (said: string, rel: string, to: [string, Page] | undefined) =>
    to
      ? `<a class="${rel}" rel="${rel}" href="${beside(to[0])}"><small>${said}</small> ${escaped(to[1].title)}</a>`
      : '';
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(page.title)} · Tòa Soạn</title>
    <link rel="stylesheet" href="${up}assets/style.css">
    <script src="${up}assets/${language}.js"></script>
    <script src="${up}assets/site.js"></script>
  </head>
  <body>
    <header>
      <a class="mark" href="${beside(pages[0]?.[0] ?? name)}">Tòa<span>·</span>Soạn <small>${h.title}</small></a>
      <input class="box" type="search" hidden placeholder="${h.find}" aria-label="${h.find}" autocomplete="off">
      <a class="other" lang="${other}" hreflang="${other}" href="${up}${file(other, name)}">${h.other}</a>
    </header>
    <div class="book">
      <nav aria-label="${h.contents}">
        <ol class="contents">
          ${contents.join('\n          ')}
        </ol>
        <ul class="found" hidden></ul>
        <p class="told" role="status"></p>
      </nav>
      <main>
        <article class="guide">
${page.html}        </article>
        <div class="around">${turn(h.previous, 'prev', pages[at - 1])}${turn(h.next, 'next', pages[at + 1])}</div>
      </main>
    </div>
  </body>
</html>
`;
}
