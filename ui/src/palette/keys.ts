/** Shortcuts as they are struck, shown and told to screen readers. */

import { SHORTCUTS, type ActId } from './shortcuts';

type Struck = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const MAC = /Mac|iPhone|iPad/u.test(globalThis.navigator?.platform ?? '');

function parts(shortcut: string) {
  // The key itself may be a dash.
  const [, held = '', key = ''] = /^((?:\w+-)*)(.+)$/u.exec(shortcut) ?? [];
  const has = (name: string) => held.includes(`${name}-`);
  return { key, mod: has('Mod'), alt: has('Alt'), shift: has('Shift') };
}

/** Whether this shortcut was struck. Letters are found by their place where the layout writes another alphabet. */
export function struck(event: Struck, shortcut: string): boolean {
  const { key, mod, alt, shift } = parts(shortcut);
  const held = MAC ? event.metaKey : event.ctrlKey;
  const other = MAC ? event.ctrlKey : event.metaKey;
  if (held !== mod || other || event.altKey !== alt) return false;
  if (/^[a-z]$/u.test(key)) {
    const written = /^[a-z]$/iu.test(event.key) ? event.key.toLowerCase() : event.code.slice(3).toLowerCase();
    return event.shiftKey === shift && written === key;
  }
  // Whether a sign needs Shift is up to the keyboard.
  return event.key === key && (key.length === 1 || event.shiftKey === shift);
}

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: 'Enter',
  Backspace: 'Backspace',
};

function written(shortcut: string, mod: string, named: boolean): string {
  const { key, mod: held, alt, shift } = parts(shortcut);
  const name = (named && NAMES[key]) || (key.length === 1 ? key.toUpperCase() : key);
  return [held && mod, alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** The shortcuts of the act, as a person reads them: "Ctrl+Shift+K". */
export const everyShown = (id: ActId): string[] =>
  SHORTCUTS[id].map((shortcut) => written(shortcut, MAC ? '⌘' : 'Ctrl', true));

/** The first of them; empty where it has none. */
export const shown = (id: ActId): string => everyShown(id)[0] ?? '';

/** As `aria-keyshortcuts` has it. */
export function spoken(id: ActId): string | undefined {
  const all = SHORTCUTS[id].map((shortcut) => written(shortcut, MAC ? 'Meta' : 'Control', false));
  return all.length === 0 ? undefined : all.join(' ');
}

/** The name with the shortcut behind it, for a title. */
export function titled(name: string, id: ActId): string {
  const keys = shown(id);
  return keys === '' ? name : `${name} (${keys})`;
}
