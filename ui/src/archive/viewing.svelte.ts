/** What of the room is open beside the list. */

/** Where the window is too narrow for what is read beside the list. */
const narrow = window.matchMedia('(max-width: 960px)');

class Viewing {
  /** As drawers, where the window is too narrow for all three. */
  filters = $state(false);
  preview = $state(false);
  /** Whose page is shown instead of the article. */
  author: string | null = $state(null);
  help = $state(false);
  /** What is asked for before many articles are changed. */
  asking: 'tag' | 'untag' | 'section' | 'state' | 'export' | 'save' | null = $state(null);
  /** An article that another is to be linked with. */
  linking: { id: string; headline: string } | null = $state.raw(null);

  read() {
    if (narrow.matches) this.preview = true;
  }

  showAuthor(name: string) {
    this.author = name;
    this.read();
  }

  closeDrawers() {
    this.filters = false;
    this.preview = false;
  }
}

export const viewing = new Viewing();
