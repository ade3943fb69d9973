/** Where a picture stands in its pane, whole or pixel for pixel. All lengths in CSS pixels. */

/** What is looked at: the whole picture, or its pixels around a place given in shares of width and height. */
export type View = { close: boolean; x: number; y: number };
export type Size = { width: number; high: number };
export type Placed = { left: number; top: number; width: number; high: number };

export const WHOLE: View = { close: false, x: 0.5, y: 0.5 };

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** @param picture its size when one of its pixels is one of the screen. */
export function placed(view: View, picture: Size, pane: Size): Placed {
  if (!view.close) {
    const scale = Math.min(1, pane.width / picture.width, pane.high / picture.high);
    const [width, high] = [picture.width * scale, picture.high * scale];
    return { left: (pane.width - width) / 2, top: (pane.high - high) / 2, width, high };
  }
  const from = (room: number, long: number, at: number) =>
    long <= room ? (room - long) / 2 : within(room / 2 - at * long, room - long, 0);
  const { width, high } = picture;
  return { left: from(pane.width, width, view.x), top: from(pane.high, high, view.y), width, high };
}

/** The place in the middle that is really there: no pane shows what is beyond the picture's edge. */
function kept(view: View, picture: Size, pane: Size): View {
  const { left, top } = placed(view, picture, pane);
  return {
    close: true,
    x: (pane.width / 2 - left) / picture.width,
    y: (pane.high / 2 - top) / picture.high,
  };
}

/** To the pixels, so that what is under the pointer stays under it; or back to the whole. */
export function turned(view: View, picture: Size, pane: Size, point: { x: number; y: number } | null): View {
  if (view.close) return { ...view, close: false };
  const now = placed(view, picture, pane);
  const { x, y } = point ?? { x: pane.width / 2, y: pane.high / 2 };
  const share = { x: within((x - now.left) / now.width, 0, 1), y: within((y - now.top) / now.high, 0, 1) };
  const close = {
    close: true,
    x: share.x + (pane.width / 2 - x) / picture.width,
    y: share.y + (pane.high / 2 - y) / picture.high,
  };
  return kept(close, picture, pane);
}

/** The picture follows the hand by so much. */
export function panned(view: View, picture: Size, pane: Size, by: { x: number; y: number }): View {
  if (!view.close) return view;
  const moved = { close: true, x: view.x - by.x / picture.width, y: view.y - by.y / picture.high };
  return kept(moved, picture, pane);
}
