/**
 * What any editor on ProseMirror costs at the least: the document with its schema, history and the base keymap, and
 * nothing of ours around it. `cargo xtask bench typing` types here and in the window in turn.
 */

import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema, type NodeSpec } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

import { schema as ours } from '../src/editor/schema';

const photo: NodeSpec = {
  ...ours.nodes.photo?.spec,
  toDOM: (node) => ['div', ['img', { src: `photos/${String(node.attrs.photo)}.jpg` }]],
};
const schema = new Schema({ nodes: ours.spec.nodes.update('photo', photo), marks: ours.spec.marks });

const response = await fetch('document.json');
const doc = schema.nodeFromJSON(await response.json());
const state = EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] });
new EditorView(document.body, { state });
