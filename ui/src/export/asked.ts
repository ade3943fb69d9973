/** What was asked of the press last on this machine: the next form begins with it. */

import type { ExportOrder } from '../bindings';
import { LAYOUT_NAMES, LAYOUTS, layoutName } from '../preview/layouts';
import { FORMATS, orderOf } from './order';

const KEPT = 'toasoan.export';

type Kept = { format: string; layout: string; portal: string | null; pickup: boolean };

/** What says nothing that is known is as it is done when nobody asks for more. */
export function read(kept: string | null, usual: ExportOrder): ExportOrder {
  try {
    const said = JSON.parse(kept ?? '{}') as Partial<Kept>;
    const layout = LAYOUT_NAMES.find((known) => known === said.layout);
    return {
      ...usual,
      format: FORMATS.find((known) => known === said.format) ?? usual.format,
      layout: layout === undefined ? usual.layout : LAYOUTS[layout],
      portal: typeof said.portal === 'string' ? said.portal : null,
      pickup: said.pickup === true,
    };
  } catch {
    return usual;
  }
}

/** Without the reasons, which are another piece's. */
export const askedLast = (): ExportOrder => read(localStorage.getItem(KEPT), orderOf('package'));

export const written = ({ format, layout, portal, pickup }: ExportOrder): string =>
  JSON.stringify({ format, layout: layoutName(layout), portal, pickup } satisfies Kept);

export const keepAsked = (order: ExportOrder) => localStorage.setItem(KEPT, written(order));
