/** What is typed of single photos: kept as one goes, one photo after the other, and never lost between them. */

import { SvelteMap } from 'svelte/reactivity';

import { beforeLeaving } from '../../desk/before-leaving';
import { failed } from '../../ipc';
import { notices } from '../../stores/notices.svelte';
import { infos } from '../infos.svelte';
import { sheet } from '../sheet.svelte';
import { describePhotos, type Change, type Field } from '../wire';
import { readMoment } from '../times';
import { textOf } from './fields';

/** Milliseconds after the last key until it is written. */
const PAUSE = 700;
/** Milliseconds after a failure to the next attempt. */
const AGAIN = 3000;

/**
 * What a field shows that differs from what is known of the photo: `dirty` until it is on disk, `unsound` as long as it
 * says nothing that could be kept.
 */
type Typed = { text: string; is: 'dirty' | 'kept' | 'unsound' };

const isSound = (field: Field, text: string) =>
  field !== 'taken' || text.trim() === '' || readMoment(text) !== null;
type Drafts = ReadonlyMap<Field, Typed>;

class Editing {
  private drafts = new SvelteMap<string, Drafts>();
  state: 'clean' | 'saving' | 'saved' | 'failed' = $state('clean');
  /** The field with the cursor: what is typed there is not tidied under the hand. */
  private held: { id: string; field: Field } | null = null;
  private timers = new Map<string, ReturnType<typeof setTimeout>>();
  private flights = new Map<string, Promise<boolean>>();

  constructor() {
    beforeLeaving(() => this.flushAll());
  }

  text(id: string, field: Field): string {
    const typed = this.drafts.get(id)?.get(field);
    const words = infos.of(id)?.words;
    return typed?.text ?? (words ? textOf(words, field) : '');
  }

  write(id: string, field: Field, text: string) {
    const is = isSound(field, text) ? 'dirty' : 'unsound';
    this.draft(id, (drafts) => drafts.set(field, { text, is }));
    this.later(id, PAUSE);
  }

  hold(id: string, field: Field) {
    this.held = { id, field };
  }

  /** The cursor leaves the field: what was typed is written, and shown as it is kept. */
  release(id: string, field: Field) {
    if (this.held?.id === id && this.held.field === field) this.held = null;
    if (this.drafts.get(id)?.get(field)?.is === 'kept') this.draft(id, (drafts) => drafts.delete(field));
    else void this.flush(id);
  }

  /** Writes at once what is typed of this photo; answers whether it is on disk. */
  async flush(id: string): Promise<boolean> {
    for (;;) {
      const flight = this.flights.get(id) ?? (this.changes(id).length > 0 ? this.save(id) : null);
      if (flight === null) return true;
      if (!(await flight)) return false;
    }
  }

  async flushAll(): Promise<boolean> {
    const safe = await Promise.all([...this.drafts.keys()].map((id) => this.flush(id)));
    return safe.every(Boolean);
  }

  private draft(id: string, change: (drafts: Map<Field, Typed>) => void) {
    const drafts = new Map(this.drafts.get(id));
    change(drafts);
    if (drafts.size > 0) this.drafts.set(id, drafts);
    else this.drafts.delete(id);
  }

  private changes(id: string): Change[] {
    return [...(this.drafts.get(id) ?? [])]
      .filter(([, { is }]) => is === 'dirty')
      .map(([field, { text }]) => ({ field, how: 'replace', text }));
  }

  private later(id: string, wait: number) {
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => void this.flush(id), wait),
    );
  }

  private save(id: string): Promise<boolean> {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    const flight = this.attempt(id).finally(() => this.flights.delete(id));
    this.flights.set(id, flight);
    return flight;
  }

  private async attempt(id: string): Promise<boolean> {
    const changes = this.changes(id);
    const failedBefore = this.state === 'failed';
    this.state = 'saving';
    try {
      await describePhotos([id], changes);
      await infos.refresh([id]);
    } catch (thrown) {
      this.state = 'failed';
      if (!failedBefore) notices.fault(failed(thrown));
      this.later(id, AGAIN);
      return false;
    }
    this.draft(id, (drafts) => {
      for (const { field, text } of changes) {
        // What was typed meanwhile is newer.
        if (drafts.get(field)?.text !== text) continue;
        if (this.held?.id === id && this.held.field === field) drafts.set(field, { text, is: 'kept' });
        else drafts.delete(field);
      }
    });
    this.state = 'saved';
    void sheet.recount();
    return true;
  }
}

export const editing = new Editing();
