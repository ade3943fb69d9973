/** Whether a colour is read on white (WCAG 2.2, 1.4.3). The press darkens one that is not. */

const READABLE = 4.5;

function luminance(colour: string): number {
  const part = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** @param colour Such as #a5281b. */
export const isReadable = (colour: string) => 1.05 / (luminance(colour) + 0.05) >= READABLE;
