/** Follows a hand from where it takes hold until it lets go. */

/** `dx`, `dy`: CSS pixels since it took hold. `lifted` hears whether it was taken away, not let go. */
export function hold(
  event: PointerEvent,
  moved: (dx: number, dy: number) => void,
  lifted: (away: boolean) => void = () => undefined,
) {
  const element = event.currentTarget;
  if (!(element instanceof Element)) return;
  event.preventDefault();
  event.stopPropagation();
  element.setPointerCapture(event.pointerId);
  const ends = new AbortController();
  const { signal } = ends;
  const mine = (now: Event) => (now as PointerEvent).pointerId === event.pointerId;
  element.addEventListener(
    'pointermove',
    (now) => {
      if (!mine(now)) return;
      const { clientX, clientY } = now as PointerEvent;
      moved(clientX - event.clientX, clientY - event.clientY);
    },
    { signal },
  );
  for (const kind of ['pointerup', 'pointercancel']) {
    element.addEventListener(
      kind,
      (now) => {
        if (!mine(now)) return;
        ends.abort();
        lifted(kind === 'pointercancel');
      },
      { signal },
    );
  }
}

/** How far an arrow key goes, in ten-thousandths; null for other keys. */
export function arrow(event: KeyboardEvent): { dx: number; dy: number } | null {
  if (event.ctrlKey || event.metaKey) return null;
  const step = event.shiftKey ? 500 : 50;
  const ways: Record<string, { dx: number; dy: number }> = {
    ArrowLeft: { dx: -step, dy: 0 },
    ArrowRight: { dx: step, dy: 0 },
    ArrowUp: { dx: 0, dy: -step },
    ArrowDown: { dx: 0, dy: step },
  };
  return ways[event.key] ?? null;
}
