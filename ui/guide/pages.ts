/** The guide's pages in the program: each Markdown file becomes a module with its page, its pictures files of the window. */

import { readFileSync } from 'node:fs';

import type { Plugin } from 'vite';

import { render } from './render.ts';

const PAGE = /\/docs\/guide\/(?:vi|en)\/[a-z-]+\.md$/u;

/** Stands where an address will be known once the picture has its file in the window. */
const MARK = '\u0000';

export function guidePages(): Plugin {
  return {
    name: 'guide-pages',
    enforce: 'pre',
    load(id) {
      if (!PAGE.test(id)) return null;
      const pictures: string[] = [];
      const { html, ...page } = render(readFileSync(id, 'utf8'), {
        link: (name, section) => `#${name}${section === '' ? '' : `/${section}`}`,
        picture: (file) => `${MARK}${pictures.push(file) - 1}${MARK}`,
        level: 3,
      });
      const parts = html
        .split(MARK)
        .map((part, at) => (at % 2 === 1 ? `picture${part}` : JSON.stringify(part)));
      const code = [
        ...pictures.map((file, at) => `import picture${at} from '../pictures/${file}';`),
        `export default { ...${JSON.stringify(page)}, html: ${parts.join(' + ')} };`,
      ];
      return { code: code.join('\n'), moduleType: 'js' };
    },
  };
}
