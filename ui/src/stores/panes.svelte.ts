/** Which panes and dialogs of the window are open. */

import { tick } from 'svelte';

export type Tab = 'info' | 'photos' | 'checks' | 'margin' | 'way';
/** Rooms of the window, in the order of the top bar. */
export const ROOMS = ['desk', 'archive', 'photos', 'people'] as const;
export type Room = (typeof ROOMS)[number];
export type Dialog =
  | 'palette'
  | 'outline'
  | 'shortcuts'
  | 'help'
  | 'export'
  | 'settings'
  | 'houseStyle'
  | 'bulletin'
  | 'handOn'
  | 'history'
  | 'settling'
  | 'saveTemplate'
  | 'pickPhotos'
  | 'care'
  | 'bringing'
  | 'sendToDesk'
  | 'receiving'
  | 'rules'
  | 'correcting'
  | 'withdrawing'
  | 'portals'
  | 'archives';

class Panes {
  /** What the other rooms hold stays as it is while one is in this one. */
  room: Room = $state('desk');
  /** As drawers, where the window is too narrow for all three panes. */
  list = $state(false);
  inspector = $state(false);
  tab: Tab = $state('info');
  dialog: Dialog | null = $state(null);
  /** Where files hover over the window, in CSS pixels. */
  hover: { x: number; y: number } | null = $state.raw(null);

  go(room: Room) {
    this.closeDrawers();
    this.room = room;
  }

  closeDrawers() {
    this.list = false;
    this.inspector = false;
  }

  /** Opens the inspector at this field. */
  async inspect(tab: Tab, field: string) {
    this.tab = tab;
    this.inspector = true;
    await tick();
    const element = document.getElementById(field);
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  }
}

export const panes = new Panes();
