/** What the open article was found by. */

import { joined } from '../archive/segments';
import { highlightIn } from '../archive/wire';
import { isMarked, markPlaces, type SoughtPlace } from '../editor/sought';
import { failed } from '../ipc';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';

/** A leaf within the line parts what stands around it. */
const LEAF = '\ufffc';

/** Marks on the page what this search matches, and brings the first of it to be seen. */
export async function markSought(text: string) {
  const { view } = hand;
  if (!view) return;
  const { doc } = view.state;
  const blocks: { pos: number; text: string }[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    if (node.content.size > 0)
      blocks.push({ pos, text: node.textBetween(0, node.content.size, undefined, LEAF) });
    return false;
  });
  try {
    const found = await highlightIn(
      blocks.map(({ text }) => text),
      text,
    );
    // Somebody has begun to write, or gone on to another article.
    if (hand.view !== view || view.state.doc !== doc) return;
    const places = blocks.flatMap(({ pos, text }, at) =>
      joined(text, found[at] ?? []).map(([from, to]): SoughtPlace => ({
        from: pos + 1 + from,
        to: pos + 1 + to,
      })),
    );
    view.dispatch(markPlaces(view.state.tr, places));
    view.dom.querySelector('.sought')?.scrollIntoView({ block: 'center' });
  } catch (thrown) {
    notices.fault(failed(thrown));
  }
}

/** Takes the marks off; answers whether there were any. */
export function unmarkSought(): boolean {
  const { view } = hand;
  if (!view || !isMarked(view.state)) return false;
  view.dispatch(markPlaces(view.state.tr, []));
  return true;
}
