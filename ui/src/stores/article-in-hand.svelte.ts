/** The article on the desk: its page, what is said of it, and the keeping of both. */

import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import type { Article, Failed, Saved, Step } from '../bindings';
import type { OpenArticle, Seat } from '../bindings';
import type { Kept } from '../editor/annotations/annotation';
import { autosave, type Autosave, type Saving } from '../editor/autosave';
import { count } from '../editor/count';
import * as ipc from '../ipc';
import type * as Workroom from '../page/workroom';
import { articles } from './articles.svelte';
import { byline, NO_FACTS, type Facts } from './facts';
import { notices } from './notices.svelte';
import { photos } from './photos.svelte';
import { settings } from './settings.svelte';
import { NOTHING, standingOf, type Standing } from './standing';

/** Milliseconds after a change until words are counted again. */
const COUNT_AFTER = 250;

class ArticleInHand {
  /** What knows ProseMirror; there as soon as an article is. */
  room: typeof Workroom | null = $state.raw(null);
  id: string | null = $state(null);
  /** The document as it was opened; what it has become is in `page`. */
  opened: Node | null = $state.raw(null);
  page: EditorState | null = $state.raw(null);
  /** Comments and suggestions as they were opened; what they have become is in `page`. */
  beside: Kept = { comments: [], suggestions: [] };
  /** The page is a copy: what is typed is a proposal. */
  suggesting = $state(false);
  facts: Facts = $state.raw(NO_FACTS);
  standing: Standing = $state.raw(NOTHING);
  /** Somebody else took the article over while it was written on here; what was typed since is only in this window. */
  taken = $state(false);
  saving: Saving<Saved, Failed> = $state.raw({ is: 'clean' });
  counts = $state.raw({ words: 0, letters: 0, photos: 0 });
  view: EditorView | null = null;
  /** Where its writer was when it was opened. */
  seated: Seat | null = null;
  /** Where its writer is now; the page knows. */
  seat: () => Seat | null = () => null;

  /** The revision that the page grew from. */
  base: string | null = $state(null);
  private keeper: Autosave | null = null;
  private asked = 0;
  private counting: ReturnType<typeof setTimeout> | null = null;

  get headline(): string {
    const body = this.page && this.room ? this.room.bodyOf(this.page) : this.opened;
    return body?.child(1).textContent ?? '';
  }

  /** Whether this desk's person may change the page and the fields beside it. */
  get writable(): boolean {
    return this.standing.writable;
  }

  /** Comments are open to whoever has the article open, wherever it stands. */
  get mayComment(): boolean {
    return this.standing.holder === null && !this.standing.trashed;
  }

  /** Puts an article on the desk, once the one before it is safe. Answers whether it lies there now. */
  async open(id: string): Promise<boolean> {
    if (id === this.id) return true;
    return this.take(() => ipc.openArticle(id));
  }

  /** A new article on the desk: a blank one, or of a template. */
  create(template: string | null = null): Promise<boolean> {
    return this.take(() => (template === null ? ipc.newArticle() : ipc.newFromTemplate(template)));
  }

  /** A command that answers with this article as it stands from now on. What was typed before is safe. */
  async lay(command: (id: string) => Promise<OpenArticle>): Promise<boolean> {
    const { id } = this;
    return id !== null && this.take(() => command(id));
  }

  /**
   * Goes on writing on a branch, beside whoever has the article open. What was typed and could not be saved, because
   * somebody else had taken the article over, goes along.
   */
  async branch() {
    if (!this.taken) return this.lay(ipc.branchArticle);
    const { id } = this;
    if (id === null) return false;
    try {
      const open = await ipc.branchArticle(id);
      if (id !== this.id) return false;
      this.stand(open);
      return await this.flush();
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
      return false;
    }
  }

  private async take(fetch: () => Promise<OpenArticle>): Promise<boolean> {
    this.asked += 1;
    const { asked } = this;
    try {
      if (!(await this.flush())) return this.stay();
      const [open, room] = await Promise.all([fetch(), import('../page/workroom')]);
      // What was typed while the desk looked for the other article is part of this one.
      if (!(await this.flush())) return this.stay();
      // A later wish overtakes an earlier one.
      if (asked !== this.asked) return false;
      this.room = room;
      this.show(open, room);
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

  private show(open: OpenArticle, { placesOf, readDocument }: typeof Workroom) {
    const { body, comments, suggestions, ...facts } = open.content;
    const doc = readDocument(body);
    this.keeper?.stop();
    if (this.id !== open.id) void this.leave();
    this.id = open.id;
    this.seated = open.seat;
    this.page = null;
    this.suggesting = false;
    this.opened = doc;
    this.beside = { comments, suggestions };
    this.facts = facts;
    this.stand(open);
    this.counts = count(doc);
    this.saving = { is: 'clean' };
    this.keeper = autosave({
      read: () => this.content(),
      write: (content: Article) => ipc.saveDraft(open.id, this.base, content, this.seat()),
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

  /** Frees the article for others; a desk that does not answer frees it by itself after a while. */
  async leave() {
    if (this.id === null) return;
    await ipc.leaveArticle(this.id).catch(() => undefined);
  }

  private put() {
    this.keeper?.stop();
    void this.leave();
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

  /** The article as it stands here, kept or not. */
  content(): Article {
    const { body, ...beside } =
      this.page && this.room ? this.room.contentOf(this.page) : { body: this.opened, ...this.beside };
    return { body: body?.toJSON() as Article['body'], ...this.facts, ...beside };
  }

  private stand(open: OpenArticle) {
    this.base = open.base;
    this.standing = standingOf(open);
    this.taken = false;
  }

  private told(id: string, saving: Saving<Saved, Failed>) {
    if (id !== this.id) return;
    const failedBefore = this.saving.is === 'failed';
    this.saving = saving;
    if (saving.is === 'failed' && !failedBefore) this.notSaved(saving.fault);
    if (saving.is === 'saved') {
      this.taken = false;
      this.kept(id, saving.kept);
    }
  }

  private notSaved(fault: Failed) {
    this.taken = (fault.code as string) === 'held';
    notices.fault(fault);
  }

  private kept(id: string, { at, base, concerns, address_slug }: Saved) {
    this.base = base;
    this.standing = { ...this.standing, concerns, slug: address_slug };
    const { words, photos } = this.counts;
    const places = (this.page && this.room?.placesOf(this.page.doc)) ?? [];
    articles.touch(id, {
      headline: this.headline,
      section: this.facts.section,
      byline: byline(this.facts),
      words,
      photos,
      cover: places.find(({ photo }) => photo !== null)?.photo ?? null,
      changed: at,
    });
  }

  /** After each transaction on the page. */
  applied(state: EditorState, tr: Transaction) {
    this.page = state;
    if (tr.docChanged) this.changed();
  }

  /**
   * Another state has taken the page's place: a copy to suggest in, or the author's page again. What is kept is the
   * same before and after.
   */
  turned(state: EditorState, suggesting: boolean) {
    this.page = state;
    this.suggesting = suggesting;
    this.recount();
  }

  private changed() {
    this.keeper?.changed();
    this.recount();
  }

  private recount() {
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

  /** Answers whether the step was taken. */
  async step(step: Step, reason = ''): Promise<boolean> {
    return this.act(async (id) => {
      this.stand(await ipc.takeStep(id, step, reason));
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
  private async act(command: (id: string) => Promise<void>): Promise<boolean> {
    const { id } = this;
    if (id === null || !(await this.flush())) return false;
    try {
      await command(id);
      return true;
    } catch (thrown) {
      notices.fault(ipc.failed(thrown));
      return false;
    }
  }
}

export const hand = new ArticleInHand();
