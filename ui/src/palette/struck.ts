/** Which act a key asks of the window. */

import { acts, type Act } from './acts.svelte';
import { struck } from './keys';
import { SHORTCUTS } from './shortcuts';

/** The act whose shortcut this is, where it is possible now. A bare sign such as "/" asks nothing while one writes. */
export function actOf(event: KeyboardEvent): Act | null {
  const { target } = event;
  const bare = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  const writing =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  if (bare && writing) return null;
  const asked = acts.all.find(
    (act) =>
      !act.inPage &&
      !(act.ofFields && writing) &&
      SHORTCUTS[act.id].some((shortcut) => struck(event, shortcut)),
  );
  return asked?.possible() ? asked : null;
}
