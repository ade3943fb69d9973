import type { Node } from 'prosemirror-model';

/** Words as Vietnamese counts them ("chữ"): runs between white space that hold a letter or a digit. */
export function wordCount(text: string): number {
  let count = 0;
  for (const word of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(word)) count += 1;
  return count;
}

/** `letters` are signs of every kind with the spaces between them, as a person counts them. */
export type Counts = { words: number; letters: number; photos: number };

/** A block that stays the same is the same object, so that a key has its own block counted anew and no other. */
const counted = new WeakMap<Node, { words: number; letters: number; photos: string[] }>();

function countBlock(block: Node) {
  const known = counted.get(block);
  if (known) return known;
  const sum = { words: 0, letters: 0, photos: [] as string[] };
  const visit = (node: Node) => {
    if (node.type.name === 'photo' && node.attrs.photo !== null) sum.photos.push(String(node.attrs.photo));
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, '\n', '\n');
    sum.words += wordCount(text);
    sum.letters += [...text.normalize('NFC')].length;
    return false;
  };
  if (visit(block)) block.descendants(visit);
  counted.set(block, sum);
  return sum;
}

/** Words, letters and photos of the page, captions and credits included; each photo counts once. */
export function count(doc: Node): Counts {
  let words = 0;
  let letters = 0;
  const photos = new Set<string>();
  doc.forEach((block) => {
    const sum = countBlock(block);
    words += sum.words;
    letters += sum.letters;
    for (const photo of sum.photos) photos.add(photo);
  });
  return { words, letters, photos: photos.size };
}

/** Minutes that reading takes, at 200 words a minute; at least one. */
export const minutes = (words: number) => Math.max(1, Math.round(words / 200));
