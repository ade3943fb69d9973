/** A photo has taken another's place: whose caption and credit stand there is asked once, beside it. */

import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';

import type { PhotoInfo } from '../bindings';
import { placePhotos, type Spot } from '../editor/figure/placing';
import { hand } from '../stores/article-in-hand.svelte';

type Asked = { view: EditorView; before: Node; after: Node; photos: readonly PhotoInfo[]; spot: Spot };

class Replaced {
  private asked: Asked | null = $state.raw(null);

  /** Until it is answered, or the page goes on. */
  private get open(): Asked | null {
    return this.asked && hand.page?.doc === this.asked.after ? this.asked : null;
  }

  ask(view: EditorView, before: Node, photos: readonly PhotoInfo[], spot: Spot) {
    this.asked = { view, before, after: view.state.doc, photos, spot };
  }

  /** Whether it is asked of the place at this position. */
  isAskedAt(pos: number | undefined): boolean {
    const { open } = this;
    return open !== null && 'place' in open.spot && open.spot.place === pos;
  }

  keep() {
    const { open } = this;
    this.asked = null;
    open?.view.focus();
  }

  /** The photo is put in anew with its own words, in the stead of what was done: one undo takes it all back. */
  take() {
    const { open } = this;
    this.asked = null;
    if (!open) return;
    const { view, before, photos, spot } = open;
    undo(view.state, view.dispatch);
    if (view.state.doc.eq(before))
      view.dispatch(placePhotos(view.state, photos, spot, 'photo').scrollIntoView());
    view.focus();
  }
}

export const replaced = new Replaced();
