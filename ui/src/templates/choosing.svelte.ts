class Choosing {
  /** What the menu of templates is open under; undefined while it is closed, null for the middle of the window. */
  under: Element | null | undefined = $state.raw(undefined);

  open(under: Element | null) {
    this.under = under;
  }

  close() {
    this.under = undefined;
  }
}

export const choosing = new Choosing();
