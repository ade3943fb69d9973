/** How a PDF may be laid out, by the names under which it is offered. */

import type { PdfLayout } from '../bindings';

/** In the order in which they are offered. */
export const LAYOUT_NAMES = ['portal', 'two', 'three', 'archive'] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];

export const LAYOUTS: Record<LayoutName, PdfLayout> = {
  portal: { kind: 'portal_page' },
  two: { kind: 'newspaper_page', columns: 'two' },
  three: { kind: 'newspaper_page', columns: 'three' },
  archive: { kind: 'archive_copy' },
};

export function layoutName(layout: PdfLayout): LayoutName {
  switch (layout.kind) {
    case 'portal_page':
      return 'portal';
    case 'newspaper_page':
      return layout.columns;
    case 'archive_copy':
      return 'archive';
  }
}
