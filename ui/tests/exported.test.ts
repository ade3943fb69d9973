// What the press writes for the web, held against the standards by those who know them: the golden files of its tests.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';

const house = join(import.meta.dirname, '..', '..');
const golden = (name: string) =>
  readFileSync(join(house, 'src-tauri', 'press', 'tests', 'golden', name), 'utf8');

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // HTML as it is written by hand: void elements without a slash.
    'void-style': ['error', { style: 'omit' }],
    // Looks are carried by elements where a profile is made for that.
    'no-inline-style': 'off',
    // A headline is as long as it is.
    'long-title': 'off',
  },
});

test.each([
  'sample.html',
  'everything.html',
  'everything.fragment.html',
  'stories.fragment.html',
  'everything.inline.html',
  'everything.plain.html',
])('%s is valid HTML', async (name) => {
  const report = await validator.validateString(golden(name));
  const said = report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
  );
  expect(said).toEqual([]);
});

test('the news object keeps to the schema of ninjs 3.1', () => {
  const schema = JSON.parse(
    readFileSync(join(house, 'tests', 'fixtures', 'ninjs-3.1-schema.json'), 'utf8'),
  ) as object;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  // Of no use here: no place carries a shape.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  const keeps = ajv.compile(schema);
  const object = JSON.parse(golden('everything.ninjs.json')) as Record<string, unknown>;
  expect(keeps(object), JSON.stringify(keeps.errors)).toBe(true);
  // The validator looks at what it is given.
  expect(keeps({ ...object, headline: 'x' })).toBe(false);
  expect(keeps({ ...object, urgency: 0 })).toBe(false);
});
