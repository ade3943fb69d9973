/** What a person does with an article that goes from hand to hand. */

import type { Step } from '../bindings';
import * as ipc from '../ipc';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { asking } from './asking.svelte';
import { askedBefore, BACK } from './lacking';

/** The steps that can be taken here: whoever only reads, or writes on a branch, moves nothing on. */
export function openSteps(): Step[] {
  const { holder, branch, trashed, steps } = hand.standing;
  return holder === null && branch === null && !trashed ? steps : [];
}

/** Asks what there is to ask, or takes the step at once. */
export async function startStep(step: Step) {
  // What is missing is told of the text as it stands.
  if (!(await hand.flush())) return;
  switch (askedBefore(step, hand.standing.concerns)) {
    case 'export':
      panes.dialog = 'export';
      break;
    case 'nothing':
      await takeStep(step);
      break;
    default:
      asking.step = step;
      panes.dialog = 'handOn';
  }
}

/** Answers whether the step was taken. */
export async function takeStep(step: Step, reason = ''): Promise<boolean> {
  const { id } = hand;
  if (!(await hand.step(step, reason))) return false;
  const back = BACK[step];
  const notice = notices.add({
    tone: 'done',
    title: (words) => words.handOn.took[step],
    ...(back !== undefined && hand.standing.steps.includes(back)
      ? {
          act: {
            name: (words) => words.notices.undo,
            run: () => {
              notices.close(notice);
              if (hand.id === id) void takeStep(back);
            },
          },
        }
      : {}),
  });
  return true;
}

/** Opens the article again, in case whoever had it has left. */
export async function retry() {
  if (!(await hand.lay(ipc.openArticle))) return;
  const held = hand.standing.holder !== null;
  notices.add({
    tone: held ? 'plain' : 'done',
    title: ({ handOn }) => (held ? handOn.stillHeld : handOn.yours),
  });
}

/** Goes on writing beside whoever has the article open. What stands in this window goes along. */
export const branchOff = () => hand.branch();

/** Makes an older revision the newest. What stood there is a revision as well, to which the notice goes back. */
export async function restore(revision: string, when: string) {
  const { id, base } = hand;
  if (!(await hand.lay((id) => ipc.restoreRevision(id, revision)))) return;
  const restored = hand.base;
  if (restored === base) {
    notices.add({ tone: 'plain', title: (words) => words.history.sameAsNow });
    return;
  }
  const before = await parentOf(id, restored);
  const notice = notices.add({
    tone: 'done',
    title: (words) => words.history.restored(when),
    ...(before === undefined
      ? {}
      : {
          act: {
            name: (words) => words.notices.undo,
            run: () => {
              notices.close(notice);
              if (hand.id === id) void putBack(before);
            },
          },
        }),
  });
}

/** What a revision grew from; undefined for the first, and where the desk does not answer. */
async function parentOf(article: string | null, revision: string | null): Promise<string | undefined> {
  if (article === null) return undefined;
  try {
    return (await ipc.history(article)).find(({ id }) => id === revision)?.parents[0];
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
    return undefined;
  }
}

/** Goes back to what stood there before a restoration or a settlement. */
export async function putBack(revision: string) {
  if (!(await hand.lay((id) => ipc.restoreRevision(id, revision)))) return;
  notices.add({ tone: 'done', title: (words) => words.history.restoreUndone });
}
