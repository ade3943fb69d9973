/**
 * Everything that knows ProseMirror, as one room that is entered when an article opens: until then the window does
 * without it, and is there sooner.
 */

import '../editor/annotations/annotations.css';
import '../editor/sheet.css';

export { bodyOf, contentOf } from '../editor/annotations/plugin';
export { placesOf } from '../editor/figure/placement';
export { readDocument } from '../editor/schema';
export { default as ExportDialog } from '../export/ExportDialog.svelte';
export { default as Inspector } from '../inspector/Inspector.svelte';
export { atEnd, bring, spotAt, toHeadline } from './acts';
export { markSought, unmarkSought } from './sought';
export { default as Sheet } from './Sheet.svelte';
