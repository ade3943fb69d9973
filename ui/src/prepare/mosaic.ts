/**
 * A place made unrecognisable, as the darkroom makes it: a few averages of what lay there, smoothly joined. Drawn
 * only: the window may not read the pixels of a photo.
 */

import type { Picture } from './picture.svelte';
import { drawingOn, proof } from './proof';
import { drawTurned } from './turned';
import { WHOLE } from './box';
import type { Frame } from './ratio';
import type { Blur } from './wire';

/** Cells along the longer side of the box, at most. */
const CELLS_ALONG = 8;
/** Cells along the shorter side, at most. */
const CELLS_ACROSS = 4;
/** Pixels of the picture. */
const LEAST = 4;
/** What the neighbours on either side tell of a cell, before the canvas joins them in straight lines. */
const NEIGHBOUR = 0.125;
/** How often what is drawn of a cell is halved until one pixel is left. */
const HALVINGS = 4;

export type Cells = {
  /** A pixel for each cell, with one more all around that is like its neighbour. */
  averages: HTMLCanvasElement;
  /** Pixels of the frame. */
  cell: number;
};

/** How a side is divided: the last cell ends with the box. */
export function cellsOf(width: number, height: number) {
  const cell = Math.max(Math.max(width, height) / CELLS_ALONG, Math.min(width, height) / CELLS_ACROSS, LEAST);
  const along = (side: number) => Math.max(1, Math.ceil(side / cell - 1e-9));
  return { cell, columns: along(width), rows: along(height) };
}

function sheet(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const on = drawingOn(canvas);
  if (!on) return null;
  on.imageSmoothingQuality = 'high';
  return { canvas, on };
}

/** What lies on the frame from `from` for `long`, drawn to these pixels. */
type Stretch = { from: number; long: number; to: number; wide: number };
function stretches(from: number, side: number, cell: number, count: number, unit: number): Stretch[] {
  const last = (count - 1) * cell;
  return [
    { from, long: last, to: 0, wide: (count - 1) * unit },
    { from: from + last, long: side - last, to: (count - 1) * unit, wide: unit },
  ].filter(({ wide }) => wide > 0);
}

export function mosaic(image: Picture, turns: number, frame: Frame, blur: Blur): Cells | null {
  const [across, down] = [frame.width / WHOLE, frame.height / WHOLE];
  const [width, height] = [blur.width * across, blur.height * down];
  const { cell, columns, rows } = cellsOf(width, height);
  const unit = 2 ** HALVINGS;
  let seen = sheet(columns * unit, rows * unit);
  if (!seen) return null;
  const upright = turns % 2 === 0 ? frame.width : frame.height;
  const source = proof(image, (upright * unit) / cell);
  for (const x of stretches(blur.x * across, width, cell, columns, unit)) {
    for (const y of stretches(blur.y * down, height, cell, rows, unit)) {
      seen.on.save();
      seen.on.beginPath();
      seen.on.rect(x.to, y.to, x.wide, y.wide);
      seen.on.clip();
      seen.on.translate(x.to, y.to);
      seen.on.scale(x.wide / x.long, y.wide / y.long);
      seen.on.translate(frame.width / 2 - x.from, frame.height / 2 - y.from);
      drawTurned(seen.on, source, turns, frame);
      seen.on.restore();
    }
  }
  for (let halving = 1; halving <= HALVINGS; halving += 1) {
    const half = sheet(seen.canvas.width / 2, seen.canvas.height / 2);
    if (!half) return null;
    half.on.drawImage(seen.canvas, 0, 0, half.canvas.width, half.canvas.height);
    seen = half;
  }
  const averages = joined(seen.canvas);
  return averages && { averages, cell };
}

/** The cells with what their neighbours tell of them, and one more all around. */
function joined(cells: HTMLCanvasElement): HTMLCanvasElement | null {
  const { width, height } = cells;
  const ring = sheet(width + 4, height + 4);
  const made = sheet(width + 2, height + 2);
  if (!ring || !made) return null;
  // The outermost cells go on beyond the edge.
  ring.on.imageSmoothingEnabled = false;
  for (const [x, sx, w, sw] of [
    [0, 0, 2, 1],
    [2, 0, width, width],
    [width + 2, width - 1, 2, 1],
  ] as const) {
    for (const [y, sy, h, sh] of [
      [0, 0, 2, 1],
      [2, 0, height, height],
      [height + 2, height - 1, 2, 1],
    ] as const) {
      ring.on.drawImage(cells, sx, sy, sw, sh, x, y, w, h);
    }
  }
  made.on.globalCompositeOperation = 'lighter';
  const told = (step: number) => (step === 0 ? 1 - 2 * NEIGHBOUR : NEIGHBOUR);
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      made.on.globalAlpha = told(dx) * told(dy);
      made.on.drawImage(ring.canvas, -1 + dx, -1 + dy);
    }
  }
  return made.canvas;
}
