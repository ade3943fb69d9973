/** The directory as the room shows it, and what is typed in it until it is on disk. */

import { SvelteMap } from 'svelte/reactivity';

import { beforeLeaving } from '../desk/before-leaving';
import { failed, showInFolder } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { amiss, blank } from './entry';
import { peopleWords as s } from './said';
import * as wire from './wire';
import type { Entry, PeopleReport } from './wire';

/** Milliseconds after the last key until it is written. */
const PAUSE = 500;

class People {
  entries: readonly Entry[] = $state.raw([]);
  /** The archive has answered at least once. */
  known = $state(false);
  text = $state('');
  current: string | null = $state(null);
  saving = $state(false);
  report: PeopleReport | null = $state.raw(null);
  /** Counts what was saved, so that whoever shows what comes of it asks again. */
  saves = $state(0);
  private drafts = new SvelteMap<string, Entry>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flight: Promise<boolean> | null = null;

  constructor() {
    beforeLeaving(() => this.flush());
  }

  /** Everybody, those not saved yet first. */
  get all(): readonly Entry[] {
    const kept = new Set(this.entries.map(({ id }) => id));
    const fresh = [...this.drafts.values()].filter(({ id }) => !kept.has(id));
    return [...fresh, ...this.entries.map((entry) => this.drafts.get(entry.id) ?? entry)];
  }

  of = (id: string): Entry | undefined =>
    this.drafts.get(id) ?? this.entries.find((entry) => entry.id === id);

  unsaved = (id: string): boolean => this.drafts.has(id);

  async refresh() {
    try {
      this.entries = await wire.people();
      this.known = true;
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }

  create() {
    const entry = blank(crypto.randomUUID());
    this.drafts.set(entry.id, entry);
    this.text = '';
    this.current = entry.id;
  }

  write(id: string, changed: Partial<Entry>) {
    const entry = this.of(id);
    if (!entry) return;
    this.drafts.set(id, { ...entry, ...changed });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Saves at once all that can be; answers whether nothing that can be saved is left. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.flight) await this.flight;
    this.flight = this.saveAll().finally(() => (this.flight = null));
    return this.flight;
  }

  private async saveAll(): Promise<boolean> {
    const ready = [...this.drafts.values()].filter((entry) => amiss(entry, this.all) === null);
    if (ready.length === 0) return true;
    this.saving = true;
    try {
      for (const entry of ready) {
        await wire.savePerson(entry);
        // What was typed meanwhile is newer.
        if (this.drafts.get(entry.id) === entry) this.drafts.delete(entry.id);
      }
      await this.refresh();
      this.saves += 1;
      return true;
    } catch (thrown) {
      notices.fault(failed(thrown));
      return false;
    } finally {
      this.saving = false;
    }
  }

  async remove(entry: Entry) {
    const kept = this.entries.find(({ id }) => id === entry.id);
    try {
      if (kept) await wire.removePerson(entry.id);
    } catch (thrown) {
      notices.fault(failed(thrown));
      return;
    }
    this.drafts.delete(entry.id);
    if (this.current === entry.id) this.current = null;
    await this.refresh();
    const notice = notices.add({
      tone: 'plain',
      title: () => s().removed(entry.name || s().nameless),
      act: {
        name: (words) => words.notices.undo,
        run: () => {
          notices.close(notice);
          this.drafts.set(entry.id, entry);
          this.current = entry.id;
          void this.flush();
        },
      },
    });
  }

  async import() {
    if (!(await this.flush())) return;
    try {
      this.report = await wire.importPeople();
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
    await this.refresh();
    this.saves += 1;
  }

  async export(kind: 'csv' | 'photo_mechanic') {
    if (!(await this.flush())) return;
    try {
      const path = await wire.exportPeople(kind);
      if (path === null) return;
      const file = path.split(/[\\/]/u).at(-1) ?? path;
      notices.add({
        tone: 'done',
        title: () => s().exported(file),
        act: {
          name: () => s().show,
          run: () => void showInFolder(path).catch((thrown: unknown) => notices.fault(failed(thrown))),
        },
      });
    } catch (thrown) {
      notices.fault(failed(thrown));
    }
  }
}

export const people = new People();
