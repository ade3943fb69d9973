/** Whether the preview stands beside the page, and as what it shows it. Remembered on this machine. */

import { LAYOUT_NAMES, type LayoutName } from './layouts';
import { SCREEN_NAMES, type ScreenName } from './screens';

export type View = LayoutName | ScreenName;
const VIEWS: readonly View[] = [...LAYOUT_NAMES, ...SCREEN_NAMES];

const KEPT = 'toasoan.preview';

type Kept = { open: boolean; view: View; dark: boolean };

function read(): Kept {
  const { open, view, dark } = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Kept>;
  return {
    open: open === true,
    view: VIEWS.find((known) => known === view) ?? 'portal',
    dark: dark === true,
  };
}

function kept(): Kept {
  try {
    return read();
  } catch {
    return { open: false, view: 'portal', dark: false };
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

  /** Whether web pages are seen as on a screen that is set to dark. */
  get dark(): boolean {
    return this.#kept.dark;
  }

  showDark(dark: boolean) {
    this.#keep({ ...this.#kept, dark });
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
