/**
 * Letters without what stands above, below or across them, in lower case: "Đường Thúy" is "duong thuy". For
 * comparing only; what is shown is never folded.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase();
}
