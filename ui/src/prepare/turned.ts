import type { Frame } from './ratio';

/** Draws the upright original into the standing frame, whose middle is the origin. */
export function drawTurned(
  on: CanvasRenderingContext2D,
  image: CanvasImageSource,
  turns: number,
  frame: Frame,
) {
  const [wide, high] = turns % 2 === 0 ? [frame.width, frame.height] : [frame.height, frame.width];
  on.save();
  on.rotate((turns * Math.PI) / 2);
  on.drawImage(image, -wide / 2, -high / 2, wide, high);
  on.restore();
}
