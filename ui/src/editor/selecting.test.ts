// @vitest-environment jsdom
import { AllSelection, EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';

import { readDocument } from './schema';
import { selectBlockThenAll, writingOver } from './selecting';

const said = (type: string, text: string) =>
  text === '' ? { type } : { type, content: [{ type: 'text', text }] };
function page(...texts: string[]): EditorState {
  const kinds = ['kicker', 'headline', 'lead'];
  const content = texts.map((text, index) => said(kinds[index] ?? 'paragraph', text));
  return EditorState.create({ doc: readDocument({ type: 'doc', content }), plugins: [writingOver()] });
}

const select = (state: EditorState, from: number, to = from) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

function selectedBy(state: EditorState): EditorState {
  let after = state;
  selectBlockThenAll(state, (tr) => (after = state.apply(tr)));
  return after;
}

test('the text of the block is selected first, then the whole page', () => {
  const once = selectedBy(select(page('k', 'tít bài', 'sa-pô', 'đoạn'), 6));
  expect(once.doc.textBetween(once.selection.from, once.selection.to)).toBe('tít bài');
  expect(selectedBy(once).selection).toBeInstanceOf(AllSelection);
});

test('from an empty block the whole page is selected at once', () => {
  expect(selectedBy(select(page('', 'tít', '', ''), 1)).selection).toBeInstanceOf(AllSelection);
});

/** Types letter by letter, as keys arrive. */
function typed(state: EditorState, letters: string): EditorState {
  const view = new EditorView(document.createElement('div'), { state });
  for (const letter of letters) {
    const { from, to } = view.state.selection;
    const taken = view.someProp('handleTextInput', (take) =>
      take(view, from, to, letter, () => view.state.tr),
    );
    if (taken !== true) view.dispatch(view.state.tr.insertText(letter));
  }
  const after = view.state;
  view.destroy();
  readDocument(after.doc.toJSON());
  return after;
}

const blocks = ({ doc }: EditorState) => doc.content.content.map((node) => node.textContent);

// Letters once fell apart: the first stood where the selection began, the others where it ended.
test('what is typed over several blocks stands together where the selection began', () => {
  const state = page('k', 'tít', 'sa-pô', 'một', 'hai', 'ba');
  // From within the headline to behind the first letter of “hai”.
  const from = 4 + 1;
  const to = state.doc.content.size - 5 - 2;
  expect(blocks(typed(select(state, from, to), 'mới'))[1]).toBe('tmớiai');
});

test('what is typed over the whole page is its headline', () => {
  const state = selectedBy(selectedBy(select(page('k', 'tít', 'sa-pô', 'một'), 5)));
  expect(blocks(typed(state, 'Lũ về'))).toEqual(['', 'Lũ về', '', '']);
});
