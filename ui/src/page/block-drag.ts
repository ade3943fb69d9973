/** Dragging a block by its handle. */

import { gapAt } from '../editor/moving';
import { OPENING } from '../editor/schema';
import { followPointer } from './pointer-drag';

/** Top and bottom in CSS pixels from the paper's top, so that scrolling changes nothing. */
export type Stretch = { top: number; bottom: number };

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

/** Follows the block from the press on its handle until it is let go, or Escape gives it up. */
export function followDrag(pressed: PointerEvent, { handle, paper, scroller, edges, aims, ends }: Hands) {
  let measured: Stretch[] = [];
  const gapBelow = (y: number) => gapAt(measured, y - paper.getBoundingClientRect().top);
  followPointer(pressed, {
    handle,
    scroller,
    begins: () => (measured = edges()),
    moves: ({ y }) => {
      const gap = gapBelow(y);
      const [above, below] = [measured[gap - OPENING - 1], measured[gap - OPENING]];
      const between = above && below && (above.bottom + below.top) / 2;
      aims({ gap, line: between ?? (above ? above.bottom + BESIDE : (below?.top ?? 0) - BESIDE) });
    },
    ends: (at) => ends(at && gapBelow(at.y)),
  });
}
