/** A picture at about the size at which it is drawn: halved once, not anew for every frame. */

import type { Picture } from './picture.svelte';

type Sheet = Picture | HTMLCanvasElement;
/** Each half as wide as the one before. */
const proofs = new WeakMap<Picture, Sheet[]>();

const wide = (sheet: Sheet) => (sheet instanceof HTMLImageElement ? sheet.naturalWidth : sheet.width);
const high = (sheet: Sheet) => (sheet instanceof HTMLImageElement ? sheet.naturalHeight : sheet.height);

/**
 * Draws in memory: WebKit leaves the page's filters out where a canvas is a layer of the graphics card, and the tone
 * is such a filter.
 */
export const drawingOn = (canvas: HTMLCanvasElement) => canvas.getContext('2d', { willReadFrequently: true });

function halved(sheet: Sheet): HTMLCanvasElement | null {
  const half = document.createElement('canvas');
  half.width = Math.max(1, Math.round(wide(sheet) / 2));
  half.height = Math.max(1, Math.round(high(sheet) / 2));
  const on = drawingOn(half);
  if (!on) return null;
  on.drawImage(sheet, 0, 0, half.width, half.height);
  return half;
}

/** At least this many pixels wide where the picture has them, and less than twice as many. */
export function proof(image: Picture, width: number): Sheet {
  const sheets = proofs.get(image) ?? [image];
  proofs.set(image, sheets);
  let sheet: Sheet = image;
  for (let level = 1; wide(sheet) >= 2 * width && wide(sheet) > 1; level += 1) {
    const half: Sheet | null = sheets[level] ?? halved(sheet);
    if (!half) break;
    sheets[level] = half;
    sheet = half;
  }
  return sheet;
}
