/**
 * Dragging by pointer events: Tauri takes the web view's own drag and drop for files, and on Windows leaves none of it
 * to the page.
 */

/** CSS pixels that the pointer goes before a press is a drag. */
const FIRM = 4;
/** Height in CSS pixels at the ends of the page where a drag makes it scroll. */
const EDGE = 56;

export type Point = { x: number; y: number };

type Hands = {
  handle: HTMLElement;
  /** Scrolls while the pointer is held at its upper or lower end. */
  scroller: HTMLElement;
  /** The press has become a drag. */
  begins?: () => void;
  /** The pointer, or the page below it, has moved. */
  moves: (at: Point) => void;
  /** It was let go there; null where it was only pressed, or given up. */
  ends: (at: Point | null) => void;
};

/** Follows the pointer that was pressed on the handle until it is let go, or Escape gives it up. */
export function followPointer(pressed: PointerEvent, { handle, scroller, begins, moves, ends }: Hands) {
  const began = { x: pressed.clientX, y: pressed.clientY };
  let at = began;
  let dragging = false;
  let scrolling = 0;

  function scroll() {
    const { top, bottom } = scroller.getBoundingClientRect();
    const by = at.y < top + EDGE ? at.y - top - EDGE : at.y > bottom - EDGE ? at.y - bottom + EDGE : 0;
    if (by !== 0) {
      scroller.scrollBy({ top: by / 4, behavior: 'instant' });
      moves(at);
    }
    scrolling = requestAnimationFrame(scroll);
  }

  function move(event: PointerEvent) {
    at = { x: event.clientX, y: event.clientY };
    if (!dragging) {
      if (Math.hypot(at.x - began.x, at.y - began.y) < FIRM) return;
      dragging = true;
      begins?.();
      scrolling = requestAnimationFrame(scroll);
    }
    moves(at);
  }

  function end(where: Point | null) {
    cancelAnimationFrame(scrolling);
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', up);
    handle.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', escape, true);
    ends(where);
  }
  const up = () => end(dragging ? at : null);
  const cancel = () => end(null);
  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  }

  handle.setPointerCapture(pressed.pointerId);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', up);
  handle.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', escape, true);
}
