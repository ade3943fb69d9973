/**
 * The table of everything that can be done in the window. The window's own acts are always there; those of the page
 * come with the editor.
 */

import { panes, type Room } from '../stores/panes.svelte';
import type { Words } from '../words/words';
import type { ActId } from './shortcuts';

export type Group = keyof Words['acts']['groups'];

export type Act = {
  id: ActId;
  group: Group;
  name: (words: Words) => string;
  /** Whether it would do anything now. Read it in a `$derived`. */
  possible: () => boolean;
  run: () => void;
  /** For what is on or off. */
  on?: () => boolean;
  /** The page answers to its keys itself, where the cursor is. */
  inPage?: true;
  /** A field that is written in answers to its keys itself. */
  ofFields?: true;
  /** There alone; else in every room. */
  room?: Room;
};

/** A heading of the page to go to. */
export type Stop = { text: string; level: 2 | 3; go: () => void };

class Acts {
  private window: readonly Act[] = $state.raw([]);
  private page: readonly Act[] = $state.raw([]);
  private beside: readonly Act[] = $state.raw([]);
  /** The headings of the page as it stands. */
  stops: () => Stop[] = () => [];

  get all(): readonly Act[] {
    const all = [...this.beside, ...this.window, ...(panes.room === 'desk' ? this.page : [])];
    return all.filter(({ room }) => room === undefined || room === panes.room);
  }

  ofWindow(acts: readonly Act[]) {
    this.window = acts;
  }

  /** Those of a room beside the desk, as long as one is in it. */
  ofRoom(acts: readonly Act[]) {
    this.beside = acts;
  }

  ofPage(acts: readonly Act[], stops: () => Stop[]) {
    this.page = acts;
    this.stops = stops;
  }

  /** Undefined until the editor is there, for an act of the page. */
  find = (id: ActId): Act | undefined => this.all.find((act) => act.id === id);

  run(id: ActId) {
    const act = this.find(id);
    if (act?.possible()) act.run();
  }
}

export const acts = new Acts();
