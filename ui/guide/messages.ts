/**
 * Every sentence with which the program refuses, read from its sources: the errors of each room, in both languages,
 * under the code by which the window heads them.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Code, Language } from '../src/bindings.ts';

export type Message = { code: Code } & Record<Language, string>;

const SOURCES = join(import.meta.dirname, '../../src-tauri');
const source = (file: string) => readFileSync(join(SOURCES, file), 'utf8');

const DESK = 'desk/src/error.rs';
/** The errors that the desk passes on, by the variant that does. */
const ROOMS: Record<string, [error: string, file: string]> = {
  Archive: ['ArchiveError', 'archive/src/error.rs'],
  Intake: ['IntakeError', 'intake/src/error.rs'],
  Feed: ['FeedError', 'intake/src/feed/error.rs'],
  Package: ['PackageError', 'intake/src/package/error.rs'],
  Darkroom: ['DarkroomError', 'darkroom/src/error.rs'],
  Press: ['PressError', 'press/src/error.rs'],
  Combine: ['CombineError', 'newsroom/src/combine.rs'],
  Directory: ['DirectoryError', 'newsroom/src/directory/loss.rs'],
};

const LITERAL = '"((?:[^"\\\\]|\\\\[\\s\\S])*)"';
/** A brace is written twice where it is meant. */
const FILLED_IN = /\{\{|\}\}|\{[^{}]*\}/gu;

/** What a literal of Rust says, with … for what is filled in; null where it says nothing of its own. */
function said(literal: string): string | null {
  const text = literal
    .replace(/\\\n\s*/gu, '')
    .replace(/\\(["\\])/gu, '$1')
    .replace(FILLED_IN, (found) => ({ '{{': '{', '}}': '}' })[found] ?? '…');
  return /\p{L}/u.test(text) ? text.charAt(0).toLocaleUpperCase('vi') + text.slice(1) : null;
}

/** From where a block begins to the brace that ends it, as rustfmt lays it out. */
function block(text: string, head: string, indent = ''): string {
  const from = text.indexOf(head);
  const to = text.indexOf(`\n${indent}}`, from);
  if (from < 0 || to < 0) throw new Error(`the sources have no \`${head}\` any more`);
  return text.slice(from, to);
}

function english(text: string, error: string): Map<string, string | null> {
  const attribute = new RegExp(`#\\[error\\(\\s*${LITERAL}[\\s\\S]*?\\)\\]\\s*(\\w+)`, 'gu');
  const found = block(text, `pub enum ${error} {`).matchAll(attribute);
  return new Map([...found].map(([, literal = '', variant = '']) => [variant, said(literal)]));
}

function vietnamese(text: string, error: string): Map<string, string | null> {
  const arms = block(text, `impl Bilingual for ${error} {`)
    .split(/\n {12}(?=Self::)/u)
    .slice(1);
  return new Map(
    arms.map((arm) => {
      const spoken =
        new RegExp(`format!\\(\\s*${LITERAL}`, 'u').exec(arm) ?? new RegExp(LITERAL, 'u').exec(arm);
      return [/^Self::(\w+)/u.exec(arm)?.[1] ?? '', said(spoken?.[1] ?? '')];
    }),
  );
}

/** The desk's own table of codes: by its variants, and by those of a room where they differ from their room's. */
function codes(): { of: Map<string, Code>; within: Map<string, Code> } {
  const table = block(source(DESK), 'pub fn code(&self) -> Code {', '    ');
  const of = new Map<string, Code>();
  const within = new Map<string, Code>();
  const code = (name: string) => name.replace(/(?!^)[A-Z]/gu, '_$&').toLowerCase() as Code;
  for (const [, pattern = '', name = ''] of table.matchAll(/((?:Self::)[\s\S]*?)=>\s*\{?\s*Code::(\w+)/gu)) {
    for (const [, inner = ''] of pattern.matchAll(/\w+Error::(\w+)/gu)) within.set(inner, code(name));
    if (/Error::| if /u.test(pattern)) continue;
    for (const [, variant = ''] of pattern.matchAll(/Self::(\w+)/gu)) of.set(variant, code(name));
  }
  const gone = block(source('archive/src/error.rs'), 'pub fn is_gone(&self) -> bool {', '    ');
  for (const [, variant = ''] of gone.matchAll(/Self::(\w+)/gu)) within.set(variant, 'gone');
  return { of, within };
}

/** In the order of the sources. */
export function messages(): Message[] {
  const { of, within } = codes();
  const all = [
    ['', 'DeskError', DESK] as const,
    ...Object.entries(ROOMS).map(([by, room]) => [by, ...room] as const),
  ];
  return all.flatMap(([by, error, file]) => {
    const text = source(file);
    const vi = vietnamese(text, error);
    return [...english(text, error)].flatMap(([variant, en]): Message[] => {
      const own = vi.get(variant);
      if (en === null || own === null) return [];
      const code = by === '' ? of.get(variant) : (within.get(variant) ?? of.get(by));
      if (own === undefined || code === undefined)
        throw new Error(`${error}::${variant} is not read from ${file}`);
      return [{ code, vi: own, en }];
    });
  });
}
