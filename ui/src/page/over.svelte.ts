/** What lies open over the page. */

class OverPage {
  /** The bar of finding, with or without its line for replacing. */
  find: 'find' | 'replace' | null = $state(null);
  /** Counts up each time the bar is asked for, so that it takes the keyboard again. */
  asked = $state(0);
  linking = $state(false);
  /** Where the menu of blocks stands, in CSS pixels of the window. */
  inserting: { x: number; y: number } | null = $state.raw(null);

  openFind(how: 'find' | 'replace') {
    this.find = how;
    this.asked += 1;
  }

  close() {
    this.find = null;
    this.linking = false;
    this.inserting = null;
  }
}

export const over = new OverPage();
