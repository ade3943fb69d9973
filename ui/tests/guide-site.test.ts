// The guide's site as it is built: every page is valid, leads to what is there, and asks nobody for anything.

import { join, posix } from 'node:path';

import { HtmlValidate } from 'html-validate';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

import order from '../../docs/guide/order.json';

const configFile = join(import.meta.dirname, '../guide/site/vite.config.ts');
const built = (await build({ configFile, logLevel: 'silent', build: { write: false } })) as
  Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
const files = new Map(
  [built]
    .flat()
    .flatMap(({ output }) =>
      output.map(
        (part) => [part.fileName, part.type === 'asset' ? part.source.toString() : part.code] as const,
      ),
    ),
);
const pages = [...files.keys()].filter((name) => name.endsWith('.html'));

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'void-style': ['error', { style: 'omit' }], 'long-title': 'off' },
});

test('has every page in both languages', () => expect(pages.length).toBe(2 * order.length));

test.each(pages)('%s is valid HTML', async (name) => {
  const report = await validator.validateString(files.get(name) ?? '');
  const said = report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
  );
  expect(said).toEqual([]);
});

test.each(pages)('%s leads to what is there', (name) => {
  const html = files.get(name) ?? '';
  const lost = [...html.matchAll(/ (?:href|src)="([^"]+)"/gu)].filter(([, address = '']) => {
    const [path = '', section] = address.split('#');
    const to = path === '' ? name : posix.join(posix.dirname(name), path);
    const there = files.get(to);
    return there === undefined || (section !== undefined && !there.includes(` id="${section}"`));
  });
  expect(lost.map(([address]) => address)).toEqual([]);
});

test('asks no other machine for anything', () => {
  for (const [name, content] of files) {
    if (/\.(?:html|css)$/u.test(name))
      expect(content).not.toMatch(/(?:src|href)="https?:|url\(["']?https?:/u);
  }
  expect(files.get('assets/site.js')).not.toMatch(/\b(?:fetch|import)\(/u);
});
