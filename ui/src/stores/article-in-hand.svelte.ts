/** The article on the desk: its page, what is said of it, and the keeping of both. */

import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import type { Article, Failed, LackLine, OpenArticle, Saved, State, Step } from '../bindings';
import { autosave, type Autosave, type Saving } from '../editor/autosave';
import { count } from '../editor/count';
import { placesOf } from '../editor/figure/placement';
import { readDocument } from '../editor/schema';
import * as ipc from '../ipc';
import { articles } from './articles.svelte';
import { notices } from './notices.svelte';
import { photos } from './photos.svelte';
import { settings } from './settings.svelte';

export type Facts = Omit<Article, 'body'>;

/** What the house says of the article. */
type Standing = { state: State; steps: Step[]; lacks: LackLine[]; slug: string };

/** Milliseconds after a change until words are counted again. */
const COUNT_AFTER = 250;

class ArticleInHand {
  id: string | null = $state(null);
  /** The document as it was opened; what it has become is in `page`. */
  opened: Node | null = $state.raw(null);
  page: EditorState | null = $state.raw(null);
  facts: Facts = $state.raw({ authors: [], section: '', tags: [], slug: '', event_date: null, note: '' });
  standing: Standing = $state.raw({ state: 'draft', steps: [], lacks: [], slug: '' });
  saving: Saving<Saved, Failed> = $state.raw({ is: 'clean' });
  counts = $state.raw({ words: 0, letters: 0, photos: 0 });
  view: EditorView | null = null;

  /** The revision that the page grew from. */
  private base: string | null = null;
  private keeper: Autosave | null = null;
  private asked = 0;
  private counting: ReturnType<typeof setTimeout> | null = null;

  get headline(): string {
    return (this.page?.doc ?? this.opened)?.child(1).textContent ?? '';
  }

  /** Puts an article on the desk, once the one before it is safe. Answers whether it lies there now. */
  async open(id: string): Promise<boolean> {
    if (id === this.id) return true;
    return this.take(() => ipc.openArticle(id));
  }

  create(): Promise<boolean> {
    return this.take(() => ipc.newArticle());
  }

  private async take(fetch: () => Promise<OpenArticle>): Promise<boolean> {
    this.asked += 1;
    const { asked } = this;
    try {
      if (!(await this.flush())) return this.stay();
      const open = await fetch();
      // What was typed while the desk looked for the other article is part of this one.
      if (!(await this.flush())) return this.stay();
      // A later wish overtakes an earlier one.
      if (asked !== this.asked) return false;
      this.show(open);
      return true;
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
      return false;
    }
  }

  private stay(): false {
    notices.add({ tone: 'plain', title: (words) => words.notices.notLeft });
    return false;
  }

  private show(open: OpenArticle) {
    const doc = readDocument(open.content.body);
    const { authors, section, tags, slug, event_date, note } = open.content;
    this.keeper?.stop();
    this.id = open.id;
    this.page = null;
    this.opened = doc;
    this.facts = { authors, section, tags, slug, event_date, note };
    this.stand(open);
    this.counts = count(doc);
    this.saving = { is: 'clean' };
    this.keeper = autosave({
      read: () => this.content(),
      write: (content: Article) => ipc.saveDraft(open.id, this.base, content),
      fault: ipc.failed,
      told: (saving) => this.told(open.id, saving),
    });
    settings.remember(open.id);
    void photos.learn(placesOf(doc).flatMap(({ photo }) => photo ?? []));
  }

  /** Takes the article off the desk. */
  async close() {
    await this.flush();
    this.put();
  }

  private put() {
    this.keeper?.stop();
    this.keeper = null;
    this.id = null;
    this.opened = null;
    this.page = null;
    settings.remember(null);
  }

  /** Into the trash: what was typed goes with it. */
  async trash() {
    if (this.id === null) return;
    const row = { id: this.id, headline: this.headline };
    if (!(await this.flush())) return;
    if (await articles.trash(row)) this.put();
  }

  private content(): Article {
    const doc = this.page?.doc ?? this.opened;
    return { body: doc?.toJSON() as Article['body'], ...this.facts };
  }

  private stand({ state, steps, lacks, address_slug, base }: OpenArticle) {
    this.base = base;
    this.standing = { state, steps, lacks, slug: address_slug };
  }

  private told(id: string, saving: Saving<Saved, Failed>) {
    if (id !== this.id) return;
    const failedBefore = this.saving.is === 'failed';
    this.saving = saving;
    if (saving.is === 'failed' && !failedBefore) notices.fault(saving.fault);
    if (saving.is === 'saved') this.kept(id, saving.kept);
  }

  private kept(id: string, { at, base, lacks, address_slug }: Saved) {
    this.base = base;
    this.standing = { ...this.standing, lacks, slug: address_slug };
    const { words, photos } = this.counts;
    const cover = this.page && placesOf(this.page.doc).find(({ photo }) => photo !== null)?.photo;
    articles.touch(id, {
      headline: this.headline,
      section: this.facts.section,
      byline: byline(this.facts),
      words,
      photos,
      cover: cover ?? null,
      changed: at,
    });
  }

  /** After each transaction on the page. */
  applied(state: EditorState, tr: Transaction) {
    this.page = state;
    if (!tr.docChanged) return;
    this.keeper?.changed();
    this.counting ??= setTimeout(() => {
      this.counting = null;
      if (this.page) this.counts = count(this.page.doc);
    }, COUNT_AFTER);
  }

  changeFacts(changed: Partial<Facts>) {
    this.facts = { ...this.facts, ...changed };
    this.keeper?.changed();
  }

  /** Everything on disk, now; answers whether it is. */
  async flush(): Promise<boolean> {
    return (await this.keeper?.flush()) ?? true;
  }

  /** Keeps what stands here as a revision. */
  async keep() {
    await this.act(async (id) => {
      const kept = await ipc.keepRevision(id);
      if (this.saving.is === 'saved' || this.saving.is === 'clean') this.saving = { is: 'saved', kept };
      this.kept(id, kept);
      notices.add({ tone: 'done', title: (words) => words.notices.kept });
    });
  }

  async step(step: Step) {
    await this.act(async (id) => {
      this.stand(await ipc.takeStep(id, step));
      articles.touch(id, { state: this.standing.state });
    });
  }

  /** What the house says of the article after something else has moved it on, as an export does. */
  async standAnew() {
    await this.act(async (id) => {
      this.stand(await ipc.openArticle(id));
      articles.touch(id, { state: this.standing.state });
    });
  }

  /** A command on the article: what was typed is safe before it begins. */
  private async act(command: (id: string) => Promise<void>) {
    const { id } = this;
    if (id === null || !(await this.flush())) return;
    try {
      await command(id);
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
    }
  }
}

/** The byline as it is printed: the names of those who wrote the text. */
export const byline = ({ authors }: Facts) =>
  authors
    .filter(({ part }) => part === 'text')
    .map(({ name }) => name)
    .filter((name) => name.trim() !== '')
    .join(', ');

export const hand = new ArticleInHand();
