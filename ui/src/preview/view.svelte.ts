/** Whether the preview stands beside the page, and as what it shows it. Remembered on this machine. */

import type { PdfLayout } from '../bindings';

export const VIEWS = ['portal', 'two', 'three', 'archive'] as const;
export type View = (typeof VIEWS)[number];

export const LAYOUTS: Record<View, PdfLayout> = {
  portal: { kind: 'portal_page' },
  two: { kind: 'newspaper_page', columns: 'two' },
  three: { kind: 'newspaper_page', columns: 'three' },
  archive: { kind: 'archive_copy' },
};

const KEPT = 'toasoan.preview';

type Kept = { open: boolean; view: View };

function read(): Kept {
  const { open, view } = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Kept>;
  return { open: open === true, view: VIEWS.find((known) => known === view) ?? 'portal' };
}

function kept(): Kept {
  try {
    return read();
  } catch {
    return { open: false, view: 'portal' };
  }
}

class PreviewView {
  #kept = $state.raw(kept());

  get open(): boolean {
    return this.#kept.open;
  }

  get as(): View {
    return this.#kept.view;
  }

  show(open: boolean) {
    this.#keep({ ...this.#kept, open });
  }

  showAs(view: View) {
    this.#keep({ ...this.#kept, view });
  }

  #keep(kept: Kept) {
    this.#kept = kept;
    localStorage.setItem(KEPT, JSON.stringify(kept));
  }
}

export const previewing = new PreviewView();
