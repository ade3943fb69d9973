import { readdirSync, readFileSync } from 'node:fs';

import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { JSDOM } from 'jsdom';
import { AllSelection, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';

import { readDocument, schema } from './schema';

const FOLDER = new URL('../../../tests/fixtures/documents/', import.meta.url);
const documents = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, unknown] => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]);

describe('the documents that the newsroom reads too', () => {
  test.each(documents)('%s is read and written back the same', (_name, json) => {
    expect(readDocument(json).toJSON()).toEqual(json);
  });

  test.each(documents)('%s survives the clipboard', (_name, json) => {
    const { document } = new JSDOM('').window;
    const doc = readDocument(json);
    const html = document.createElement('div');
    html.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document }));
    expect(DOMParser.fromSchema(schema).parse(html, { preserveWhitespace: 'full' }).toJSON()).toEqual(json);
  });

  test('they hold every node and mark of the schema', () => {
    const text = JSON.stringify(documents);
    const names = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];
    expect(names.filter((name) => !text.includes(`"type":"${name}"`))).toEqual([]);
  });
});

test('marks stand in the order of the newsroom', () => {
  const { marks } = schema;
  const set = [marks.subscript, marks.italic, marks.bold, marks.dateline]
    .map((mark) => mark.create())
    .concat(marks.link.create({ href: 'https://phutho.gov.vn' }))
    .reduce((all, mark) => mark.addToSet(all), [] as readonly ReturnType<typeof marks.bold.create>[]);
  expect(set.map((mark) => mark.type.name)).toEqual(['dateline', 'link', 'bold', 'italic', 'subscript']);
});

test('superscript and subscript exclude each other', () => {
  const { superscript, subscript } = schema.marks;
  expect(
    subscript
      .create()
      .addToSet([superscript.create()])
      .map((mark) => mark.type.name),
  ).toEqual(['subscript']);
});

test.each([
  ['a node that it does not know', { type: 'iframe' }],
  ['a figure without a photo', { type: 'figure', content: [{ type: 'caption' }, { type: 'credit' }] }],
])('%s is refused', (_what, block) => {
  const opening = [{ type: 'kicker' }, { type: 'headline' }, { type: 'lead' }];
  expect(() => readDocument({ type: 'doc', content: [...opening, block] })).toThrow();
});

test('whatever is deleted, the page keeps its form', () => {
  for (const [, json] of documents) {
    const doc = readDocument(json);
    const state = EditorState.create({ doc });
    const all = state.apply(state.tr.setSelection(new AllSelection(doc)).deleteSelection());
    expect(() => readDocument(all.doc.toJSON())).not.toThrow();
    for (let from = 1; from < doc.content.size; from += 3) {
      for (let to = from + 1; to < doc.content.size; to += 7) {
        const selection = TextSelection.between(doc.resolve(from), doc.resolve(to));
        const { doc: left } = state.apply(state.tr.setSelection(selection).deleteSelection());
        expect(() => readDocument(left.toJSON())).not.toThrow();
      }
    }
  }
});
