/** What the page and the window tell of annotations in words. */

import type { EditorState } from 'prosemirror-state';

import type { Signed } from '../editor/annotations/decorations';
import { marginOf } from '../editor/annotations/margin';
import { notices } from '../stores/notices.svelte';
import { settings, words } from '../stores/settings.svelte';
import { relativeTime } from '../list/relative-time';
import { LOCALES } from '../words/words';
import { margin } from './margin.svelte';

export const when = (time: string) => relativeTime(time, margin.now, words().time);
export const fully = (time: string) =>
  new Intl.DateTimeFormat(LOCALES[settings.language], { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(time),
  );

export const signed: Signed = (author, time) => `${author} · ${fully(time)}`;

/** Proposals that this program cannot read stand aside, and a person hears of it. */
export function tellHeld(state: EditorState) {
  const held = marginOf(state)?.held ?? [];
  if (held.length === 0) return;
  notices.add({
    tone: 'fault',
    title: (words) => words.margin.held(held.length),
    lines: held.map(({ author, old }) => ({
      name: author,
      sentence: {
        vi: `đề xuất sửa “${old}” có cấu trúc lạ nên không được áp dụng; nó vẫn được giữ nguyên trong bài, hãy mở bài bằng bản chương trình mới hơn.`,
        en: `the suggestion for “${old}” has a structure that is not known here and is not applied; it is kept in the article as it is, open it with a newer version of the program.`,
      },
    })),
  });
}

/** A photo in the text of an annotation, said in a word. */
export const readable = (text: string) =>
  text.replaceAll('\uFFFC', words().margin.photo).replaceAll('\n', '¶ ');
