/** The guide in the order in which it is read. Only the language that is read is fetched. */

import order from '../../../docs/guide/order.json';
import type { Language } from '../bindings';
import type { Page } from './page';

const GUIDES = { vi: () => import('./pages.vi'), en: () => import('./pages.en') };

export async function guide(language: Language): Promise<[name: string, page: Page][]> {
  const { pages } = await GUIDES[language]();
  return order.flatMap((name): [string, Page][] => {
    const page = pages[`../../../docs/guide/${language}/${name}.md`];
    return page ? [[name, page]] : [];
  });
}
