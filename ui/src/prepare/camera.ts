/** Where the straight frame is on the stage. */

import { clamp, WHOLE, type Box } from './box';
import type { Frame } from './ratio';
import type { Point } from './wire';

/** CSS pixels. */
export type Size = { width: number; height: number };

export type Camera = {
  /** CSS pixels for a pixel of the frame. */
  scale: number;
  /** The frame's corner on the stage, in CSS pixels. */
  left: number;
  top: number;
  frame: Frame;
};

/** A small picture is not made larger than this to fill the stage. */
const LARGEST_FIT = 2;

/** The scale at which the view is whole on the stage, with this much room around it. */
export function fit(view: Box, frame: Frame, stage: Size, margin: number): number {
  const room = (long: number) => Math.max(1, long - 2 * margin);
  return Math.min(
    (room(stage.width) * WHOLE) / (view.width * frame.width),
    (room(stage.height) * WHOLE) / (view.height * frame.height),
    LARGEST_FIT,
  );
}

/** Shows the view at this scale, about this place of the frame as far as its edges let it. */
export function camera(view: Box, frame: Frame, stage: Size, scale: number, middle: Point): Camera {
  const side = (from: number, long: number, pixels: number, room: number, at: number) => {
    const unit = (pixels * scale) / WHOLE;
    if (long * unit <= room) return room / 2 - (from + long / 2) * unit;
    return clamp(room / 2 - at * unit, room - (from + long) * unit, -from * unit);
  };
  return {
    scale,
    left: side(view.x, view.width, frame.width, stage.width, middle.x),
    top: side(view.y, view.height, frame.height, stage.height, middle.y),
    frame,
  };
}

/** The place of the straight frame under this point of the stage; not rounded, and beyond the frame where that is. */
export function placeAt({ scale, left, top, frame }: Camera, x: number, y: number): Point {
  return {
    x: ((x - left) * WHOLE) / (frame.width * scale),
    y: ((y - top) * WHOLE) / (frame.height * scale),
  };
}

/** A box of the straight frame on the stage, in CSS pixels. */
export function onStage({ scale, left, top, frame }: Camera, box: Box) {
  const [wide, high] = [(frame.width * scale) / WHOLE, (frame.height * scale) / WHOLE];
  return {
    left: left + box.x * wide,
    top: top + box.y * high,
    width: box.width * wide,
    height: box.height * high,
  };
}
