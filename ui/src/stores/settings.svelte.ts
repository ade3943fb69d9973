/** The desk's settings, and with them the language and the light of the window. */

import type { Language, Sentence, Settings, Theme } from '../bindings';
import * as ipc from '../ipc';
import { CATALOGUES, say as sayIn, type Words } from '../words/words';
import { notices } from './notices.svelte';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

class DeskSettings {
  now: Settings = $state.raw({
    person: { name: '', role: 'reporter' },
    language: 'vi',
    theme: 'system',
    exports: '',
    pickup: '',
    outlet: '',
    typing: { smart_quotes: true, dashes: true, method: 'none' },
    zoom: 100,
    focus: false,
    last_article: null,
  });
  /** Read from the desk; before that nobody is asked for a name. */
  known = $state(false);
  private systemDark = $state(dark.matches);

  constructor() {
    dark.addEventListener('change', (event) => {
      this.systemDark = event.matches;
      this.show();
    });
    this.show();
  }

  get language(): Language {
    return this.now.language;
  }

  get words(): Words {
    return CATALOGUES[this.now.language];
  }

  get light(): 'light' | 'dark' {
    const { theme } = this.now;
    if (theme === 'system') return this.systemDark ? 'dark' : 'light';
    return theme;
  }

  async read() {
    this.take(await ipc.deskSettings());
    this.known = true;
  }

  /** Takes over what the desk says, and shows it. */
  take(settings: Settings) {
    this.now = settings;
    this.show();
  }

  /** Shows the change at once and has the desk keep it. */
  async change(changed: Partial<Settings>): Promise<boolean> {
    const before = this.now;
    try {
      // Settings that could not be read are not overwritten by the window's own.
      if (!this.known) await this.read();
      this.take({ ...this.now, ...changed });
      this.take(await ipc.saveSettings(this.now));
      return true;
    } catch (thrown) {
      this.take(before);
      notices.fault(ipc.failed(thrown));
      return false;
    }
  }

  /** Which article to open next time; nobody needs to hear of it when this alone fails. */
  remember(article: string | null) {
    if (!this.known || this.now.last_article === article) return;
    this.now = { ...this.now, last_article: article };
    ipc.saveSettings(this.now).catch(() => undefined);
  }

  setTheme(theme: Theme) {
    return this.change({ theme });
  }

  private show() {
    const root = document.documentElement;
    root.dataset.theme = this.light;
    root.lang = this.now.language;
  }
}

export const settings = new DeskSettings();

/** The catalogue of the window's language. Read it in a `$derived`. */
export const words = () => settings.words;
export const say = (sentence: Sentence) => sayIn(sentence, settings.language);
