/** What the page does of itself, in the order in which it is asked. */

import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Plugin } from 'prosemirror-state';
import { columnResizing, tableEditing } from 'prosemirror-tables';

import { annotations, type MarginHands } from './annotations/plugin';
import type { BlockKind } from './blocks';
import { clipping, type ClippingHands } from './clipping';
import { arranged, type Shape } from './figure/arranged';
import { finding } from './find/plugin';
import { here } from './here';
import { typedBlocks } from './input-rules';
import { keys, type Asked } from './keymap';
import { placeholders, type PlaceholderFor } from './placeholder';
import { writingOver } from './selecting';
import { slash, type Fitting } from './slash/plugin';
import type { Method } from './typing/method';
import { sought } from './sought';
import { typing } from './typing/plugin';
import { typography, type Signs } from './typography';

export type PageHands = Asked &
  MarginHands & {
    clipboard: ClippingHands;
    placeholders: () => Record<PlaceholderFor, string>;
    byline: () => HTMLElement;
    /** How keys are taken now. */
    typing: () => Signs & { method: Method | 'none' };
    /** Which blocks fit what is asked behind a "/", and how each is named among the elements of the window. */
    fitting: Fitting;
    blockId: (kind: BlockKind) => string;
    /** How wide what a place shows is to its height. */
    shape: Shape;
    /** Whether everything but the block with the cursor is dimmed. */
    quiet: () => boolean;
  };

export function pagePlugins(hands: PageHands): Plugin[] {
  return [
    writingOver(),
    slash(hands.fitting, hands.blockId),
    sought(),
    typing(() => hands.typing().method),
    typography(hands.typing),
    typedBlocks(),
    columnResizing({ cellMinWidth: 64 }),
    tableEditing({ allowTableNodeSelection: true }),
    ...keys(hands),
    history({ newGroupDelay: 700 }),
    dropCursor({ class: 'drop-cursor', color: false, width: 2 }),
    gapCursor(),
    ...placeholders(hands.placeholders, hands.byline),
    finding(),
    arranged(hands.shape),
    here(hands.quiet),
    annotations(hands),
    clipping(hands.clipboard),
  ];
}
