/** Whether a colour is read on the grounds of pages (WCAG 2.2, 1.4.3). The press darkens or lightens one that is not. */

const READABLE = 4.5;
/** On which it is hardest to read: the wash of boxes on the web page, in both lights. */
const GROUNDS = { light: '#f6f3ec', dark: '#24211d' };

function luminance(colour: string): number {
  const part = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** @param colour Such as #a5281b. */
export function isReadable(colour: string, light: keyof typeof GROUNDS): boolean {
  const [one, other] = [luminance(colour) + 0.05, luminance(GROUNDS[light]) + 0.05];
  return Math.max(one, other) / Math.min(one, other) >= READABLE;
}
