/** Where a person was in an article: the cursor and how far down. Kept by the window alone. */

export type PlaceInArticle = { cursor: number; scroll: number };

const key = (article: string) => `toasoan.place.${article}`;

export function placeOf(article: string): PlaceInArticle | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(article)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { cursor, scroll } = kept as Record<string, unknown>;
    return typeof cursor === 'number' && typeof scroll === 'number'
      ? { cursor: Math.max(0, cursor), scroll }
      : null;
  } catch {
    return null;
  }
}

export function placeKept(article: string, place: PlaceInArticle) {
  try {
    localStorage.setItem(key(article), JSON.stringify(place));
  } catch {
    // A full or forbidden store loses the place, never the text.
  }
}
