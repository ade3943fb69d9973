/** The shapes that a photo is cut to. */

import { clamp, WHOLE, type Box } from './box';
import type { Point } from './wire';

/** Pixels. */
export type Frame = { width: number; height: number };

export const SHAPES = ['original', 'free', '16:9', '4:3', '3:2', '1:1'] as const;
export type Shape = (typeof SHAPES)[number];
/** `tall`: on end, where the shape is not square. */
export type Wanted = { shape: Shape; tall: boolean };

const LANDSCAPE: Partial<Record<Shape, number>> = { '16:9': 16 / 9, '4:3': 4 / 3, '3:2': 3 / 2, '1:1': 1 };

/** Width to height in shares of the frame; null where it is free. */
export function ratioOf({ shape, tall }: Wanted, frame: Frame): number | null {
  if (shape === 'free') return null;
  const own = frame.width / frame.height;
  const lying = LANDSCAPE[shape] ?? Math.max(own, 1 / own);
  return (tall ? 1 / lying : lying) / own;
}

/** How long a stretch of a side is, between whole pixels; at least one. */
function stretch(side: number, from: number, long: number): number {
  const at = (share: number) => Math.floor((side * share + WHOLE / 2) / WHOLE);
  return Math.max(1, at(from + long) - Math.min(at(from), side - 1));
}

/** The pixels that are left of the frame, as the darkroom counts them. */
export const pixelsOf = (box: Box, frame: Frame): Frame => ({
  width: stretch(frame.width, box.x, box.width),
  height: stretch(frame.height, box.y, box.height),
});

/** The shape that a box has, to within a pixel of each side. */
export function shapeOf(box: Box | null, frame: Frame): Wanted {
  const tall = frame.height > frame.width;
  if (box === null) return { shape: 'original', tall };
  for (const shape of SHAPES) {
    for (const wanted of [
      { shape, tall },
      { shape, tall: !tall },
    ]) {
      const ratio = ratioOf(wanted, frame);
      if (ratio !== null && Math.abs(box.width - box.height * ratio) <= 1 + ratio) return wanted;
    }
  }
  const { width, height } = pixelsOf(box, frame);
  return { shape: 'free', tall: height > width };
}

/** The largest part of a box that has this ratio, in shares of the frame, as near about a place as can be. */
export function cutAbout(box: Box, place: Point, ratio: number): Box {
  const width = Math.min(box.width, box.height * ratio);
  const height = width / ratio;
  return {
    x: clamp(place.x - width / 2, box.x, box.x + box.width - width),
    y: clamp(place.y - height / 2, box.y, box.y + box.height - height),
    width,
    height,
  };
}
