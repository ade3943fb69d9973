/** Where a person was in an article: the cursor and how far down. Kept by the window alone. */

import type { Seat } from '../editor/seat';

const key = (article: string) => `toasoan.place.${article}`;

export function placeOf(article: string): Seat | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(article)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { selection, scroll } = kept as Record<string, unknown>;
    return typeof selection === 'number' && typeof scroll === 'number' ? { selection, scroll } : null;
  } catch {
    return null;
  }
}

export function placeKept(article: string, place: Seat) {
  try {
    localStorage.setItem(key(article), JSON.stringify(place));
  } catch {
    // A full or forbidden store loses the place, never the text.
  }
}
