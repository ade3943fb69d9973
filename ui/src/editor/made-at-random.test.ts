/** Documents that nobody thought of, on their way between the editor and the newsroom. `cargo xtask bless` makes them. */

import { readFileSync, writeFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { wellFormed } from '../well-formed';
import { dice, documents, storied } from './annotations/hand.fixture';
import { readDocument } from './schema';

const FOLDER = new URL('../../../tests/fixtures/documents/', import.meta.url);
const lines = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8').trimEnd().split(/\r?\n/u);

/** How often each document is worked on, and how many things are done to it. */
const TIMES = 4;
const ACTS = 25;

test('what a hand makes of a document at random is what the newsroom reads', () => {
  const made = documents.flatMap(([, doc], index) =>
    Array.from({ length: TIMES }, (_, time) =>
      JSON.stringify(wellFormed(storied(doc, ACTS, dice(1000 * index + time)).toJSON())),
    ),
  );
  if (process.env.TOASOAN_BLESS !== undefined) {
    writeFileSync(new URL('made-by-prosemirror.ndjson', FOLDER), `${made.join('\n')}\n`);
  }
  expect(lines('made-by-prosemirror.ndjson')).toEqual(made);
});

test('what the newsroom makes at random is read and written back the same', () => {
  const made = lines('made-by-rust.ndjson');
  expect(made.length).toBeGreaterThan(40);
  for (const line of made) expect(readDocument(JSON.parse(line)).toJSON()).toEqual(JSON.parse(line));
});
