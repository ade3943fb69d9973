/** One tab stop for a table: arrow keys, Home and End go from cell to cell, with Ctrl to the first and the last row. */

export function gridKeys(table: HTMLElement) {
  const rows = () =>
    [...table.querySelectorAll<HTMLElement>('tbody tr')].map((row) => [
      ...row.querySelectorAll<HTMLElement>('[tabindex]:is(td, th)'),
    ]);
  const stop = (cell: HTMLElement) => {
    for (const other of rows().flat()) other.tabIndex = other === cell ? 0 : -1;
  };
  /** There is always a way in, also where the row that had it has gone. */
  const wayIn = () => {
    const cells = rows().flat();
    const kept = cells.find((cell) => cell.tabIndex === 0) ?? cells[0];
    if (kept) stop(kept);
  };
  const focused = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.matches('td, th')) stop(target);
  };
  const key = (event: KeyboardEvent) => {
    const all = rows();
    const row = all.findIndex((cells) => cells.some((cell) => cell === document.activeElement));
    const cells = all[row];
    if (!cells || event.altKey || event.metaKey) return;
    const column = cells.findIndex((cell) => cell === document.activeElement);
    const far = event.ctrlKey;
    const to: Record<string, [number, number]> = {
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      ArrowUp: [far ? 0 : row - 1, column],
      ArrowDown: [far ? all.length - 1 : row + 1, column],
      PageUp: [Math.max(0, row - 6), column],
      PageDown: [Math.min(all.length - 1, row + 6), column],
      Home: [far ? 0 : row, 0],
      End: [far ? all.length - 1 : row, cells.length - 1],
    };
    const [nextRow, nextColumn] = to[event.key] ?? [];
    if (nextRow === undefined || nextColumn === undefined) return;
    event.preventDefault();
    all[nextRow]?.[nextColumn]?.focus();
  };
  const changes = new MutationObserver(wayIn);
  changes.observe(table, { childList: true, subtree: true });
  table.addEventListener('focusin', focused);
  table.addEventListener('keydown', key);
  wayIn();
  return () => {
    changes.disconnect();
    table.removeEventListener('focusin', focused);
    table.removeEventListener('keydown', key);
  };
}
