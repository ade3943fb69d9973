import type { Page } from './page';

export const pages = import.meta.glob<Page>('../../../docs/guide/en/*.md', {
  eager: true,
  import: 'default',
});
