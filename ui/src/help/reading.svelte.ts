/** Where somebody reads in the guide. */

import { panes, type Room } from '../stores/panes.svelte';

/** A page, and the section on it; '' is its beginning. */
export type Spot = { page: string; section: string };

/** What a person in this room is likely to ask about. */
const OF_ROOM: Record<Room, string> = {
  desk: 'first-steps',
  archive: 'find',
  photos: 'captions',
  people: 'captions',
};

class Reading {
  now: Spot = $state.raw({ page: OF_ROOM.desk, section: '' });
  private left: Partial<Record<Room, Spot>> = {};

  turnTo(page: string, section = '') {
    this.now = { page, section };
    this.left[panes.room] = this.now;
  }

  /** Opens the guide at a page, or where it was left in this room. */
  open(page?: string, section?: string) {
    if (page === undefined) this.now = this.left[panes.room] ?? { page: OF_ROOM[panes.room], section: '' };
    else this.turnTo(page, section);
    panes.dialog = 'help';
  }
}

export const reading = new Reading();
