class Opened {
  /** The fields that are seldom written in. */
  more = $state(false);
}

/** What of the panel is open, whatever photo it shows. */
export const opened = new Opened();
