/**
 * Dragging a block by its handle, by pointer events: Tauri takes the web view's own drag and drop for files, and on
 * Windows leaves none of it to the page.
 */

import { gapAt } from '../editor/moving';
import { OPENING } from '../editor/schema';

/** Top and bottom in CSS pixels from the paper's top, so that scrolling changes nothing. */
export type Stretch = { top: number; bottom: number };

/** CSS pixels that the pointer goes before a press is a drag. */
const FIRM = 4;
/** Height in CSS pixels at the ends of the page where a drag makes it scroll. */
const EDGE = 56;
/** CSS pixels between the last block and the line below it. */
const BESIDE = 8;

type Hands = {
  handle: HTMLElement;
  paper: HTMLElement;
  scroller: HTMLElement;
  /** The blocks behind the opening, measured once when the drag begins. */
  edges: () => Stretch[];
  /** Where the block would go, and where the line that shows it stands. */
  aims: (aim: { gap: number; line: number }) => void;
  /** It was let go at the gap; null where it was only pressed or given up. */
  ends: (gap: number | null) => void;
};

/** Follows the pointer that was pressed on the handle until it is let go, or Escape gives it up. */
export function followDrag(pressed: PointerEvent, { handle, paper, scroller, edges, aims, ends }: Hands) {
  const began = pressed.clientY;
  let y = began;
  let measured: Stretch[] | null = null;
  let gap: number | null = null;
  let scrolling = 0;

  function aim() {
    if (!measured) return;
    gap = gapAt(measured, y - paper.getBoundingClientRect().top);
    const [above, below] = [measured[gap - OPENING - 1], measured[gap - OPENING]];
    const between = above && below && (above.bottom + below.top) / 2;
    aims({ gap, line: between ?? (above ? above.bottom + BESIDE : (below?.top ?? 0) - BESIDE) });
  }

  function scroll() {
    const { top, bottom } = scroller.getBoundingClientRect();
    const by = y < top + EDGE ? y - top - EDGE : y > bottom - EDGE ? y - bottom + EDGE : 0;
    if (by !== 0) {
      scroller.scrollBy({ top: by / 4, behavior: 'instant' });
      aim();
    }
    scrolling = requestAnimationFrame(scroll);
  }

  function move(event: PointerEvent) {
    y = event.clientY;
    if (!measured) {
      if (Math.abs(y - began) < FIRM) return;
      measured = edges();
      scrolling = requestAnimationFrame(scroll);
    }
    aim();
  }

  function end(at: number | null) {
    cancelAnimationFrame(scrolling);
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', up);
    handle.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', escape, true);
    ends(at);
  }
  const up = () => end(gap);
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
