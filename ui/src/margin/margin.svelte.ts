/** The margin as somebody works in it. */

class Margin {
  /** The settled comments are shown, not the open ones. */
  settled = $state(false);
  /** A comment is being written on the words that the page shows for it. */
  writing = $state(false);
  /** What somebody asked for before they had a name to sign with. */
  waiting: ((name: string) => void) | null = $state.raw(null);
  /** The time that "5 minutes ago" is told from. */
  now = $state.raw(new Date());
}

export const NEW = 'new';
export const margin = new Margin();
