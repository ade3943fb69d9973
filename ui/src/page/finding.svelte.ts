/** What was last looked for, from article to article. */

import type { Query } from '../editor/find/query';

export const lastAsked: { query: Query; replacement: string } = $state({
  query: { text: '', blind: true, word: false, matchCase: false },
  replacement: '',
});
