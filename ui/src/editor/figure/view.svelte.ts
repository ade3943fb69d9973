/** How a place for a photo stands on the page: a Svelte component inside ProseMirror's document. */

import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { mount, unmount } from 'svelte';

import type { PageCrop } from '../../bindings';
import { cropOf } from './crop';
import PhotoPlace from './PhotoPlace.svelte';

/** What a place asks of the window. `pos` is the place's position when it is asked. */
export type PlaceHands = {
  choose: (pos: number) => void;
  crop: (pos: number) => void;
  uncrop: (pos: number) => void;
  /** Whether it is open whose caption and credit stand there after a photo was replaced. */
  isAsked: (pos: number | undefined) => boolean;
  keepWords: () => void;
  takeWords: () => void;
  empty: (pos: number) => void;
  remove: (pos: number) => void;
};

export type PlaceProps = {
  photo: string | null;
  alt: string;
  crop: PageCrop | null;
  selected: boolean;
  isAsked: () => boolean;
  keepWords: () => void;
  takeWords: () => void;
  choose: () => void;
  cut: () => void;
  uncut: () => void;
  empty: () => void;
  remove: () => void;
};

const places = new WeakMap<Element, () => number | undefined>();

/** Position of the place that this element belongs to. */
export function placeAt(element: Element | null): number | null {
  const dom = element?.closest('[data-testid="photo-place"]');
  return (dom && places.get(dom)?.()) ?? null;
}

export function photoView(hands: PlaceHands) {
  return (node: Node, _view: EditorView, getPos: () => number | undefined): NodeView => {
    const dom = document.createElement('div');
    dom.className = 'place';
    dom.dataset.testid = 'photo-place';
    dom.contentEditable = 'false';
    places.set(dom, getPos);

    const at = (act: (pos: number) => void) => () => {
      const pos = getPos();
      if (pos !== undefined) act(pos);
    };
    const props: PlaceProps = $state({
      photo: null,
      alt: '',
      crop: null,
      selected: false,
      isAsked: () => hands.isAsked(getPos()),
      keepWords: hands.keepWords,
      takeWords: hands.takeWords,
      choose: at(hands.choose),
      cut: at(hands.crop),
      uncut: at(hands.uncrop),
      empty: at(hands.empty),
      remove: at(hands.remove),
    });
    const show = (shown: Node) => {
      props.photo = shown.attrs.photo === null ? null : String(shown.attrs.photo);
      props.alt = String(shown.attrs.alt);
      props.crop = cropOf(shown);
      dom.classList.toggle('is-bare', props.photo === null);
    };
    show(node);
    const component = mount(PhotoPlace, { target: dom, props });

    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false;
        show(next);
        return true;
      },
      selectNode() {
        props.selected = true;
        dom.classList.add('is-selected');
      },
      deselectNode() {
        props.selected = false;
        dom.classList.remove('is-selected');
      },
      stopEvent: (event) => event.target instanceof Element && event.target.closest('button') !== null,
      ignoreMutation: () => true,
      destroy() {
        void unmount(component);
      },
    };
  };
}
