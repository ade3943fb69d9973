const PANES = [
  ...['pane-list', 'pane-page', 'pane-print', 'pane-inspector', 'pane-foot'],
  ...['pane-sheet-bar', 'pane-sheet', 'pane-words', 'pane-sheet-foot'],
  ...['pane-people', 'pane-person'],
  ...['pane-archive-bar', 'pane-filters', 'pane-found', 'pane-preview', 'pane-archive-foot'],
];

/** On to the next pane that is to be seen, with the keyboard in it. */
export function nextPane(back: boolean) {
  const shown = PANES.map((id) => document.getElementById(id)).filter(
    (pane) => pane !== null && pane.getClientRects().length > 0,
  );
  const here = shown.findIndex((pane) => pane?.contains(document.activeElement));
  const next = shown[(here + (back ? shown.length - 1 : 1)) % shown.length];
  const inside =
    next?.querySelector<HTMLElement>(
      '[data-testid="page"], [aria-current="true"], [role="tab"][tabindex="0"], [role="option"][tabindex="0"], [role="listbox"][tabindex="0"]',
    ) ?? next?.querySelector<HTMLElement>('input, button:not(:disabled)');
  inside?.focus();
}
