/** From the standing frame to the straight frame, which is turned about its middle and enlarged to have no empty corner. */

import { clamp, WHOLE } from './box';
import type { Frame } from './ratio';
import { MOST_STRAIGHTEN } from './recipe';
import type { Point } from './wire';

/** Radians, clockwise. `straighten`: hundredths of a degree. */
export const angleOf = (straighten: number) => (straighten * Math.PI) / 18_000;

/** How much larger a frame becomes, so that no corner of the same frame is empty. */
export function enlargement({ width, height }: Frame, straighten: number): number {
  const angle = Math.abs(angleOf(straighten));
  return Math.cos(angle) + Math.max(width / height, height / width) * Math.sin(angle);
}

function about({ x, y }: Point, frame: Frame, angle: number, scale: number): Point {
  const across = (x / WHOLE - 0.5) * frame.width * scale;
  const down = (y / WHOLE - 0.5) * frame.height * scale;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: ((across * cos - down * sin) / frame.width + 0.5) * WHOLE,
    y: ((across * sin + down * cos) / frame.height + 0.5) * WHOLE,
  };
}

/** Where a place of the standing frame is in the straight one; not rounded. */
export const toStraight = (point: Point, frame: Frame, straighten: number): Point =>
  about(point, frame, angleOf(straighten), enlargement(frame, straighten));

/** Where a place of the straight frame is in the standing one; not rounded, and within it. */
export const toStanding = (point: Point, frame: Frame, straighten: number): Point =>
  about(point, frame, -angleOf(straighten), 1 / enlargement(frame, straighten));

/**
 * The straightening with which a line drawn on the straight frame lies level, or stands plumb where that is nearer.
 * In steps of a tenth of a degree.
 */
export function levelled(from: Point, to: Point, frame: Frame, straighten: number): number {
  const across = (to.x - from.x) * frame.width;
  const down = (to.y - from.y) * frame.height;
  if (across === 0 && down === 0) return straighten;
  const slope = (Math.atan2(down, across) * 18_000) / Math.PI;
  const off = slope - Math.round(slope / 9_000) * 9_000;
  return clamp(Math.round((straighten - off) / 10) * 10, -MOST_STRAIGHTEN, MOST_STRAIGHTEN) + 0;
}
