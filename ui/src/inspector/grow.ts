/** A text area as high as its text: at least its rows, at most a third of the window. */
export function grow(area: HTMLTextAreaElement) {
  const fit = () => {
    area.style.height = 'auto';
    const line = area.offsetHeight - area.clientHeight;
    area.style.height = `${Math.min(area.scrollHeight + line, window.innerHeight / 3)}px`;
  };
  area.addEventListener('input', fit);
  fit();
  return () => area.removeEventListener('input', fit);
}
