// @vitest-environment jsdom
// What holds the guide to the program, and its two languages to each other. `cargo xtask bless` makes its tables anew.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import order from '../../docs/guide/order.json';
import { messages } from '../guide/messages';
import { named, render } from '../guide/render';
import type { Code, Language } from '../src/bindings';
import { slug } from '../src/help/slug';
import { everyShown } from '../src/palette/keys';
import { SHORTCUTS, type ActId } from '../src/palette/shortcuts';
import type { Group } from '../src/palette/acts.svelte';
import { CATALOGUES } from '../src/words/words';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const acts = [
  ...(await import('../src/palette/window-acts')).windowActs,
  ...(await import('../src/palette/page-acts')).pageActs,
  ...(await import('../src/margin/palette')).marginActs,
  ...(await import('../src/archive/palette')).archiveActs,
  ...(await import('../src/photos/palette')).photoActs,
  ...(await import('../src/directory/palette')).peopleActs,
];

const GUIDE = join(import.meta.dirname, '../../docs/guide');
const LANGUAGES = ['vi', 'en'] as const;
const file = (language: Language, page: string) => join(GUIDE, language, `${page}.md`);
const markdown = (language: Language, page: string) => readFileSync(file(language, page), 'utf8');
const page = (language: Language, name: string) =>
  render(markdown(language, name), { link: () => '#', picture: () => '', level: 1 });

/** What the window says in a language, also within what it fills in. */
function said(language: Language): Set<string> {
  const modules = import.meta.glob<Record<string, unknown>>('../src/words/*.ts', { eager: true });
  const all = new Set<string>();
  const gather = (word: unknown) => {
    if (typeof word === 'string') all.add(word);
    else if (typeof word === 'function') {
      for (const [, text = ''] of String(word).matchAll(/["'`]([^"'`]*)["'`]/gu)) all.add(text);
    } else if (typeof word === 'object' && word !== null) Object.values(word).forEach(gather);
  };
  for (const module of Object.values(modules)) {
    for (const word of Object.values(module)) {
      if (typeof word === 'object' && word !== null) gather((word as Record<string, unknown>)[language]);
    }
  }
  gather(CATALOGUES[language]);
  return all;
}

/** Keys that fields and dialogs answer to themselves. */
const OF_FIELDS = ['Ctrl+Enter', 'Ctrl+V', 'Alt+↑', 'Alt+↓'];
const KEYS = new Set([...(Object.keys(SHORTCUTS) as ActId[]).flatMap(everyShown), ...OF_FIELDS]);

describe.each(LANGUAGES)('the guide in %s', (language) => {
  test('has the pages of its contents, and no other', () => {
    const files = readdirSync(join(GUIDE, language)).sort();
    expect(files).toEqual(order.map((name) => `${name}.md`).sort());
  });

  test.each(order)('%s names what the window says', (name) => {
    const words = said(language);
    expect(named(markdown(language, name)).names.filter((word) => !words.has(word))).toEqual([]);
  });

  test.each(order)('%s names keys that do something', (name) => {
    const held = named(markdown(language, name)).keys.filter((keys) => /.\+.|F\d/u.test(keys));
    expect(held.filter((keys) => !KEYS.has(keys))).toEqual([]);
  });

  test.each(order)('%s links to what is there', (name) => {
    const lost = named(markdown(language, name)).links.filter(
      ([to, section]) => !order.includes(to) || !page(language, to).sections.some(({ id }) => id === section),
    );
    expect(lost).toEqual([]);
  });

  test.each(order)('%s shows pictures that are there', (name) => {
    const there = readdirSync(join(GUIDE, 'pictures'));
    expect(named(markdown(language, name)).pictures.filter((picture) => !there.includes(picture))).toEqual(
      [],
    );
  });

  test.each(order)('%s has no two sections of one name', (name) => {
    const ids = page(language, name).sections.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('says what to do about every code of an error', () => {
    const { sections } = page(language, 'troubleshooting');
    const wanting = Object.values(CATALOGUES[language].faults).filter(
      (fault) => !sections.some(({ heading, text }) => heading === fault && text.length > 100),
    );
    expect(wanting).toEqual([]);
  });

  test('has every shortcut in its table', () => made(language, 'keyboard', keyboard(language)));

  test('has every sentence of an error in its list', () => made(language, 'messages', listed(language)));
});

test.each(order)('%s is told alike in both languages', (name) => {
  const shape = (language: Language) => {
    const { pictures, links, keys } = named(markdown(language, name));
    return {
      sections: page(language, name).sections.length,
      pictures,
      links: links.map(([to]) => to),
      keys: keys.length,
    };
  };
  expect(shape('en')).toEqual(shape('vi'));
});

const MADE = '<!-- From here on made of the program by `cargo xtask bless`. -->\n';

/** Holds what a page has behind the mark to what the program says. */
function made(language: Language, name: string, wanted: string) {
  const [before, found] = markdown(language, name).split(MADE);
  if (process.env.TOASOAN_BLESS !== undefined) {
    writeFileSync(file(language, name), `${before}${MADE}${wanted}`);
  } else expect(found).toBe(wanted);
}

function keyboard(language: Language): string {
  const w = CATALOGUES[language];
  const head = { vi: '| Việc | Phím |', en: '| To do | Keys |' }[language];
  const groups = Object.keys(w.acts.groups) as Group[];
  return groups
    .map((group) => ({
      group,
      lines: acts.filter((act) => act.group === group && SHORTCUTS[act.id].length > 0),
    }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ group, lines }) => {
      const keys = (id: ActId) => everyShown(id).map((shortcut) => `\`${shortcut}\``);
      const rows = lines.map(({ id, name }) => `| ${name(w)} | ${keys(id).join(' ')} |`);
      return `\n## ${w.acts.groups[group]}\n\n${head}\n| --- | --- |\n${rows.join('\n')}\n`;
    })
    .join('');
}

function listed(language: Language): string {
  const { faults } = CATALOGUES[language];
  const all = messages();
  const what = { vi: 'Làm gì', en: 'What to do' }[language];
  return (Object.keys(faults) as Code[])
    .map((code) => {
      const sentences = new Set(
        all.filter((message) => message.code === code).map((message) => message[language]),
      );
      const lines = [...sentences].map((sentence) => `- ${sentence}`);
      const way = `[${what}](troubleshooting.md#${slug(faults[code])})`;
      return lines.length === 0 ? '' : `\n## ${faults[code]}\n\n${lines.join('\n')}\n\n${way}.\n`;
    })
    .join('');
}
