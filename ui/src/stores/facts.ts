/** What is said of an article beside its page. */

import type { Article } from '../bindings';

export type Facts = Omit<Article, 'body' | 'comments' | 'suggestions'>;

export const NO_FACTS: Facts = {
  authors: [],
  section: '',
  tags: [],
  slug: '',
  event_date: null,
  note: '',
  sources: [],
  place: '',
  priority: 'normal',
  language: 'vi',
  embargo: null,
};

/** The byline as it is printed: the names of those who wrote the text. */
export const byline = ({ authors }: Facts) =>
  authors
    .filter(({ part }) => part === 'text')
    .map(({ name }) => name)
    .filter((name) => name.trim() !== '')
    .join(', ');
