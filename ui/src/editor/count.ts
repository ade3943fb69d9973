import type { Node } from 'prosemirror-model';

/** Words as Vietnamese counts them ("chữ"): runs between white space that hold a letter or a digit. */
export function wordCount(text: string): number {
  let count = 0;
  for (const word of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(word)) count += 1;
  return count;
}

/** Words and photos of the page, captions and credits included. */
export function count(doc: Node): { words: number; photos: number } {
  let words = 0;
  const photos = new Set<unknown>();
  doc.descendants((node) => {
    if (node.type.name === 'photo' && node.attrs.photo !== null) photos.add(node.attrs.photo);
    if (!node.isTextblock) return true;
    words += wordCount(node.textBetween(0, node.content.size, '\n', '\n'));
    return false;
  });
  return { words, photos: photos.size };
}

/** Minutes that reading takes, at 220 words a minute; at least one. */
export const minutes = (words: number) => Math.max(1, Math.round(words / 220));
