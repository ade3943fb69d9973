import type { Page } from './page';

export const pages = import.meta.glob<Page>('../../../docs/guide/vi/*.md', {
  eager: true,
  import: 'default',
});
