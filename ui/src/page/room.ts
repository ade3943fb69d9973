/** The part of the page that is to be seen, in CSS pixels of the window. */
export function pageRoom(paper: HTMLElement) {
  const seen = (paper.closest('.scroll') ?? paper).getBoundingClientRect();
  const { left, right } = paper.getBoundingClientRect();
  return { left, right, top: seen.top, bottom: seen.bottom };
}
