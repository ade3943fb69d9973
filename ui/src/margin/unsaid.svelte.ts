/**
 * What is written in the margin and not yet said. Kept on this machine at every key, so that it outlives a program that
 * ends early; it is nobody else's before it is said.
 */

import { SvelteMap } from 'svelte/reactivity';

const KEPT = 'toasoan.unsaid';

function kept(): [string, string][] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    if (!Array.isArray(read)) return [];
    return read.filter(
      (pair): pair is [string, string] =>
        Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
    );
  } catch {
    // Spoilt by something else; there is nothing to bring back.
    return [];
  }
}

class Unsaid {
  #texts = new SvelteMap<string, string>(kept());

  /** `id`: the comment that it answers, or `NEW`. */
  of(article: string, id: string): string {
    return this.#texts.get(`${article}/${id}`) ?? '';
  }

  write(article: string, id: string, text: string) {
    if (text === '') this.#texts.delete(`${article}/${id}`);
    else this.#texts.set(`${article}/${id}`, text);
    localStorage.setItem(KEPT, JSON.stringify([...this.#texts]));
  }
}

export const unsaid = new Unsaid();
