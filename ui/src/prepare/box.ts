/** Boxes within a frame: whole numbers, in ten-thousandths of its width and height. What comes in is inside. */

import type { Crop } from './wire';

/** The whole width or height of a frame. */
export const WHOLE = 10_000;

export type Box = Crop;
export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';
export const HANDLES: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

export const whole: Box = { x: 0, y: 0, width: WHOLE, height: WHOLE };

export const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

export const sameBox = (a: Box, b: Box) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Of this size about this middle, moved inside. A box is never larger than its frame. */
export function about(middleX: number, middleY: number, wide: number, high: number): Box {
  const width = clamp(Math.round(wide), 1, WHOLE);
  const height = clamp(Math.round(high), 1, WHOLE);
  return {
    x: clamp(Math.round(middleX - width / 2), 0, WHOLE - width),
    y: clamp(Math.round(middleY - height / 2), 0, WHOLE - height),
    width,
    height,
  };
}

export function moved(box: Box, dx: number, dy: number): Box {
  return {
    ...box,
    x: clamp(Math.round(box.x + dx), 0, WHOLE - box.width),
    y: clamp(Math.round(box.y + dy), 0, WHOLE - box.height),
  };
}

/** One side of a box, pulled at its beginning or its end. */
function pulled(from: number, long: number, at: -1 | 0 | 1, by: number, least: number): [number, number] {
  const end = from + long;
  if (at === 0) return [from, long];
  // A box that is smaller than it may become stays as small as it is.
  const short = Math.min(least, long);
  if (at < 0) {
    const begin = clamp(Math.round(from + by), 0, end - short);
    return [begin, end - begin];
  }
  return [from, clamp(Math.round(end + by), from + short, WHOLE) - from];
}

const side = (handle: Handle, before: string, after: string) =>
  handle.includes(before) ? -1 : handle.includes(after) ? 1 : 0;

/**
 * Pulled at a handle, with the opposite side or corner where it is. `ratio`: width to height, in shares of the frame;
 * null lets both go free. `least`: of either side.
 */
export function resized(
  box: Box,
  handle: Handle,
  dx: number,
  dy: number,
  ratio: number | null,
  least: number,
): Box {
  if (dx === 0 && dy === 0) return box;
  const across = side(handle, 'w', 'e');
  const down = side(handle, 'n', 's');
  if (ratio === null) {
    const [x, width] = pulled(box.x, box.width, across, dx, least);
    const [y, height] = pulled(box.y, box.height, down, dy, least);
    return { x, y, width, height };
  }
  const wide = box.width + across * dx;
  const high = box.height + down * dy;
  // A corner follows the hand along the diagonal.
  const wanted = across === 0 ? high * ratio : down === 0 ? wide : (wide + high * ratio) / 2;
  const roomX = across === 0 ? WHOLE : across < 0 ? box.x + box.width : WHOLE - box.x;
  const roomY = down === 0 ? WHOLE : down < 0 ? box.y + box.height : WHOLE - box.y;
  const most = Math.min(roomX, roomY * ratio);
  const long = clamp(wanted, Math.min(Math.max(least, least * ratio), most), most);
  const width = clamp(Math.round(long), 1, roomX);
  const height = clamp(Math.round(long / ratio), 1, roomY);
  const middle = about(box.x + box.width / 2, box.y + box.height / 2, width, height);
  return {
    x: across === 0 ? middle.x : across < 0 ? box.x + box.width - width : box.x,
    y: down === 0 ? middle.y : down < 0 ? box.y + box.height - height : box.y,
    width,
    height,
  };
}

/**
 * Brought to a ratio about the same middle: as large as can be where it reached from side to side, of the same area
 * elsewhere.
 */
export function fitted(box: Box, ratio: number, least: number): Box {
  const largest = Math.min(WHOLE, WHOLE * ratio);
  const reaches = box.width === WHOLE || box.height === WHOLE;
  const even = Math.sqrt(box.width * box.height * ratio);
  const width = reaches ? largest : clamp(even, Math.min(Math.max(least, least * ratio), largest), largest);
  return about(box.x + box.width / 2, box.y + box.height / 2, width, width / ratio);
}

/** Where it is once its frame is turned a quarter clockwise. */
export function turnedBox({ x, y, width, height }: Box): Box {
  return { x: WHOLE - y - height, y: x, width: height, height: width };
}
