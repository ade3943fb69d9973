/** The article that is read beside the list, and what stands near it. */

import { failed } from '../../ipc';
import { notices } from '../../stores/notices.svelte';
import { photos } from '../../stores/photos.svelte';
import { highlightIn, moreLike, previewArticle, related, type ArticleRow, type Mark } from '../wire';
import type { OpenArticle } from '../../bindings';
import { nodesOf, photosOf, textblocks, textOf, type PageNode } from './page';

/** Milliseconds that the cursor rests until the article is asked for, and until what is like it is. */
const REST = 60;
const LONG_REST = 300;
/** Articles that are kept in mind, so that going back shows them at once. */
const KEPT = 24;

export type Read = {
  id: string;
  /** As the list had it. */
  row: ArticleRow | null;
  text: string;
  article: OpenArticle;
  nodes: readonly PageNode[];
  marks: ReadonlyMap<PageNode, readonly Mark[]>;
};

class Reading {
  now: Read | null = $state.raw(null);
  like: readonly ArticleRow[] = $state.raw([]);
  links: readonly ArticleRow[] = $state.raw([]);
  private wanted: string | null = null;
  private kept = new Map<string, Read>();
  private timers: ReturnType<typeof setTimeout>[] = [];

  /** The cursor is on this article; what was read before stays until it is there. */
  want(id: string | null, text: string, row: ArticleRow | null = null) {
    const key = `${id ?? ''} ${text.trim()}`;
    if (key === this.wanted) return;
    this.wanted = key;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    if (id === null) {
      this.put(null);
      return;
    }
    const known = this.kept.get(key);
    if (known) this.put(known);
    else this.timers.push(setTimeout(() => void this.read(key, id, text.trim(), row), REST));
    this.timers.push(setTimeout(() => void this.near(key, id), LONG_REST));
  }

  /** What is kept of it has been changed. */
  forget() {
    this.kept.clear();
    this.wanted = null;
  }

  private put(read: Read | null) {
    if (read?.id !== this.now?.id) {
      this.like = [];
      this.links = [];
    }
    this.now = read;
    if (read) void photos.learn(photosOf(read.nodes));
  }

  private async read(key: string, id: string, text: string, row: ArticleRow | null) {
    try {
      const article = await previewArticle(id);
      const nodes = nodesOf(article.content.body.content);
      const blocks = textblocks(nodes);
      const found = text === '' ? [] : await highlightIn(blocks.map(textOf), text);
      const read = {
        id,
        row,
        text,
        article,
        nodes,
        marks: new Map(blocks.map((node, at) => [node, found[at] ?? []])),
      };
      this.kept.set(key, read);
      const [oldest] = this.kept.keys();
      if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
      if (key === this.wanted) this.put(read);
    } catch (thrown) {
      if (key !== this.wanted) return;
      this.put(null);
      notices.fault(failed(thrown));
    }
  }

  private async near(key: string, id: string) {
    try {
      const [links, like] = await Promise.all([related(id), moreLike(id)]);
      if (key !== this.wanted) return;
      this.links = links;
      this.like = like.filter((row) => row.id !== id && !links.some((link) => link.id === row.id));
    } catch (thrown) {
      if (key === this.wanted) notices.fault(failed(thrown));
    }
  }

  /** Its links as they are now. */
  async relink() {
    const { now } = this;
    if (!now) return;
    try {
      const links = await related(now.id);
      if (this.now?.id !== now.id) return;
      this.links = links;
      this.like = this.like.filter((row) => !links.some((link) => link.id === row.id));
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }
}

export const reading = new Reading();
