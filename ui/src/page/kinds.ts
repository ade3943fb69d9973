/** The kinds of blocks as the window shows and names them. */

import { BLOCK_KINDS, type BlockKind } from '../editor/blocks';
import { matching } from '../palette/match';
import { CATALOGUES } from '../words/words';
import type { IconName } from './Icon.svelte';

export const KIND_ICONS: Record<BlockKind, IconName> = {
  paragraph: 'paragraph',
  heading2: 'heading2',
  heading3: 'heading3',
  bullets: 'bullets',
  numbers: 'numbers',
  quote: 'quote',
  figure: 'photo',
  table: 'table',
  box: 'box',
};

/** Those whose Vietnamese or English name fits, with or without accents, best first. */
export const fittingKinds = (asked: string): readonly BlockKind[] =>
  matching(BLOCK_KINDS, asked, (kind) => [CATALOGUES.vi.blocks[kind], CATALOGUES.en.blocks[kind]]);

/** Of the menu behind "/". */
export const kindId = (kind: BlockKind) => `slash-${kind}`;
