import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { defineConfig, type Plugin } from 'vite';

import { book, file, GUIDE, LANGUAGES } from './book.ts';
import { layout } from './layout.ts';

/** Every page as a file of HTML, a file a language with what is searched, and the pictures. */
function pages(): Plugin {
  return {
    name: 'guide-site',
    generateBundle() {
      for (const language of LANGUAGES) {
        const pages = book(language);
        for (const [name] of pages) {
          const source = layout({ language, name, pages });
          this.emitFile({ type: 'asset', fileName: file(language, name), source });
        }
        // Addresses beside the page that asks; the pages' HTML is in their files already.
        const files = Object.fromEntries(
          pages.map(([name]) => [name, file(language, name).replace(/^en\//u, '')]),
        );
        const searched = pages.map(([name, page]) => [name, { ...page, html: '' }]);
        const source = `var GUIDE = ${JSON.stringify({ language, files, pages: searched })};\n`;
        this.emitFile({ type: 'asset', fileName: `assets/${language}.js`, source });
      }
      for (const picture of readdirSync(join(GUIDE, 'pictures'))) {
        const source = readFileSync(join(GUIDE, 'pictures', picture));
        this.emitFile({ type: 'asset', fileName: `pictures/${picture}`, source });
      }
    },
  };
}

/**
 * The guide as a site of plain files: it is read from a web server, a shared folder or a USB disk alike. Its scripts
 * are no modules, which browsers do not load from a disk.
 */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  base: './',
  clearScreen: false,
  logLevel: 'warn',
  plugins: [pages()],
  build: {
    outDir: '../out/guide',
    emptyOutDir: true,
    target: ['safari16.4', 'chrome111'],
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'guide/site/site.ts',
      output: { format: 'iife', entryFileNames: 'assets/site.js', assetFileNames: 'assets/[name][extname]' },
    },
  },
});
