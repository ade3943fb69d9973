import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';
import type { Words } from '../words/words';

/** A list beside the page. */
type Rows<Row> = { read: () => readonly Row[]; write: (rows: Row[]) => void };

/** Takes a row out of a list. The notice puts it back where it stood, whatever was changed meanwhile. */
export function takeOut<Row>({ read, write }: Rows<Row>, index: number, told: (words: Words) => string) {
  const { id } = hand;
  const taken = read().slice(index, index + 1);
  write(read().filter((_, i) => i !== index));
  const notice = notices.add({
    tone: 'plain',
    title: told,
    act: {
      name: (words) => words.notices.undo,
      run: () => {
        notices.close(notice);
        if (hand.id === id) write([...read().slice(0, index), ...taken, ...read().slice(index)]);
      },
    },
  });
}
