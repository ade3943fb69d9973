/** The picture on its stage, as the darkroom will make it: turned, made unrecognisable in places, straightened. */

import { WHOLE, type Box } from './box';
import { onStage, type Camera } from './camera';
import { mosaic, type Cells } from './mosaic';
import type { Picture } from './picture.svelte';
import { proof } from './proof';
import { angleOf, enlargement } from './straight';
import { drawTurned } from './turned';
import type { Blur, Recipe } from './wire';

export type Shown = {
  image: Picture;
  recipe: Recipe;
  camera: Camera;
  /** Nothing of the picture is shown beyond this part of the straight frame. */
  view: Box;
  blurred: boolean;
  /** Pixels of the screen for a CSS pixel. */
  density: number;
};

/** What was made of the same place before. */
export type Made = Map<string, Cells>;

function cellsFor(made: Made, { image, recipe, camera }: Shown, blur: Blur): Cells | null {
  const { x, y, width, height } = blur;
  const key = [image.src, recipe.turns, x, y, width, height].join(' ');
  const known = made.get(key);
  if (known) return known;
  // More than a few are the traces of a box that was dragged.
  if (made.size > 40) made.clear();
  const cells = mosaic(image, recipe.turns, camera.frame, blur);
  if (cells) made.set(key, cells);
  return cells;
}

export function paint(on: CanvasRenderingContext2D, shown: Shown, made: Made) {
  const { image, recipe, camera, view, blurred, density } = shown;
  const { frame, scale, left, top } = camera;
  on.setTransform(1, 0, 0, 1, 0, 0);
  on.clearRect(0, 0, on.canvas.width, on.canvas.height);
  on.save();
  on.setTransform(density, 0, 0, density, 0, 0);
  const seen = onStage(camera, view);
  on.beginPath();
  on.rect(seen.left, seen.top, seen.width, seen.height);
  on.clip();
  on.translate(left + (frame.width * scale) / 2, top + (frame.height * scale) / 2);
  on.scale(scale, scale);
  on.rotate(angleOf(recipe.straighten));
  const larger = enlargement(frame, recipe.straighten);
  on.scale(larger, larger);
  const upright = recipe.turns % 2 === 0 ? frame.width : frame.height;
  drawTurned(on, proof(image, upright * scale * larger * density), recipe.turns, frame);
  for (const blur of blurred ? recipe.blurs : []) {
    const cells = cellsFor(made, shown, blur);
    if (!cells) continue;
    const width = (blur.width * frame.width) / WHOLE;
    const height = (blur.height * frame.height) / WHOLE;
    const x = (blur.x / WHOLE - 0.5) * frame.width;
    const y = (blur.y / WHOLE - 0.5) * frame.height;
    on.save();
    on.beginPath();
    on.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
    on.clip();
    const { averages, cell } = cells;
    on.drawImage(averages, x - cell, y - cell, averages.width * cell, averages.height * cell);
    on.restore();
  }
  on.restore();
}
