/** Where a small box stands beside a stretch of the page. */

type Box = { left: number; top: number; right: number; bottom: number };
type Size = { width: number; height: number };

/** CSS pixels between the stretch and the box, and between the box and the edge of the room. */
const GAP = 8;

/**
 * Above or below, within the room and never over the stretch itself; null where there is no room for it.
 *
 * @param first which side is tried first.
 */
export function beside(stretch: Box, { width, height }: Size, room: Box, first: 'above' | 'below') {
  const above = stretch.top - GAP - height;
  const below = stretch.bottom + GAP;
  const fits = { above: above >= room.top, below: below + height <= room.bottom };
  const side = fits[first] ? first : first === 'above' ? 'below' : 'above';
  if (!fits[side]) return null;
  const middle = (stretch.left + stretch.right - width) / 2;
  const left = Math.max(room.left + GAP, Math.min(middle, room.right - width - GAP));
  return { left, top: side === 'above' ? above : below };
}

/**
 * Below or above, wherever there is more room for a list that may be scrolled: where the edge at the stretch is, and
 * the height that is left for it. A list above grows upwards, so that a shorter one stays at the stretch.
 */
export function listBeside(stretch: Box, { width, height }: Size, room: Box) {
  const above = stretch.top - GAP - room.top - GAP;
  const below = room.bottom - GAP - (stretch.bottom + GAP);
  const left = Math.max(room.left + GAP, Math.min(stretch.left, room.right - width - GAP));
  const under = below >= height || below >= above;
  const tall = Math.max(0, Math.min(height, under ? below : above));
  return { left, under, edge: under ? stretch.bottom + GAP : stretch.top - GAP, height: tall };
}
