/** How bright the pixels of a picture are. */

export type Histogram = {
  red: Uint32Array;
  green: Uint32Array;
  blue: Uint32Array;
  /** Shares of pixels, 0 to 1, of which nothing is left but black or white. */
  dark: number;
  light: number;
};

/** @param pixels RGBA, as a canvas has them. */
export function histogram(pixels: Uint8ClampedArray): Histogram {
  const [red, green, blue] = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  let [dark, light] = [0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [r = 0, g = 0, b = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    red[r] = (red[r] ?? 0) + 1;
    green[g] = (green[g] ?? 0) + 1;
    blue[b] = (blue[b] ?? 0) + 1;
    if (r < 3 && g < 3 && b < 3) dark += 1;
    if (r > 252 && g > 252 && b > 252) light += 1;
  }
  const all = Math.max(1, pixels.length / 4);
  return { red, green, blue, dark: dark / all, light: light / all };
}

/** The line of one colour in a box of this size, as SVG writes it; heights by their square root, so that small ones show. */
export function outline(bins: Uint32Array, width: number, high: number): string {
  const most = Math.sqrt(Math.max(1, ...bins.subarray(1, 255)));
  const points = Array.from(bins, (count, value) => {
    const y = high - Math.min(1, Math.sqrt(count) / most) * high;
    return `${((value / 255) * width).toFixed(1)},${y.toFixed(1)}`;
  });
  return `M0,${high}L${points.join('L')}L${width},${high}Z`;
}
