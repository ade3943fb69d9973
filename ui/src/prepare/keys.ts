/** Keys of the bench, wherever the keyboard is in its dialog. */

import { struck } from '../palette/keys';
import type { Bench } from './bench.svelte';
import { TOOLS } from './recipe';

/** What is typed into keeps its own signs. */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'range';

/** Whether the key was one of the bench's. `onlyCrop`: the photo stands as it is. */
export function benchKey(event: KeyboardEvent, bench: Bench, onlyCrop: boolean): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  if (struck(event, 'Mod-z')) return did(() => bench.undo());
  if (struck(event, 'Mod-Shift-z') || struck(event, 'Mod-y')) return did(() => bench.redo());
  if (struck(event, 'Escape') && bench.levelling) return did(() => (bench.levelling = false));
  if (event.altKey) return false;
  const panned = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if ((event.ctrlKey || event.metaKey) && panned && bench.zoom > 1) {
    const [dx = 0, dy = 0] = panned;
    return did(() => bench.pan(dx * 80, dy * 80));
  }
  if (event.ctrlKey || event.metaKey || typing(event.target)) return false;
  const act = { ...(onlyCrop ? {} : WHOLE_BENCH), ...EVERY_BENCH }[event.key.toLowerCase()];
  return act ? did(() => act(bench)) : false;
}

type Acts = Record<string, (bench: Bench) => void>;
const EVERY_BENCH: Acts = {
  '+': (bench) => bench.look(bench.zoom * 1.5),
  '=': (bench) => bench.look(bench.zoom * 1.5),
  '-': (bench) => bench.look(bench.zoom / 1.5),
  '0': (bench) => bench.look(1),
  x: (bench) => bench.shape({ ...bench.wanted, tall: !bench.wanted.tall }),
};
const WHOLE_BENCH: Acts = {
  ...Object.fromEntries(TOOLS.map((tool, index) => [String(index + 1), (bench: Bench) => bench.pick(tool)])),
  y: (bench) => (bench.beside = !bench.beside),
  '\\': (bench) => (bench.bare = true),
  '[': (bench) => bench.turn('left'),
  ']': (bench) => bench.turn('right'),
  ',': (bench) => bench.straighten(bench.recipe.straighten - 10, 'straighten keys'),
  '.': (bench) => bench.straighten(bench.recipe.straighten + 10, 'straighten keys'),
};

function did(act: () => unknown): true {
  act();
  return true;
}
