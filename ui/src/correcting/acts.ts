/** What is said of a piece after it was published: an editor's to say. */

import { exportsOf, takeBackCorrection, takeBackWithdrawal } from '../export/wire';
import * as ipc from '../ipc';
import type { Act } from '../palette/acts.svelte';
import { articles } from '../stores/articles.svelte';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { settings } from '../stores/settings.svelte';
import { pressActs } from '../words/press-acts';

const mine = () =>
  hand.id !== null &&
  panes.room === 'desk' &&
  settings.now.person.role === 'editor' &&
  !hand.standing.trashed;
/** What never left the house is changed, not corrected. */
const wasExported = () => articles.rows.some(({ id, exported }) => id === hand.id && exported !== null);
const published = () => mine() && (hand.standing.state === 'exported' || wasExported());

/** Says that the export stands at the door now. */
export function toExport(title: string) {
  notices.add({
    tone: 'done',
    title: () => title,
    act: { name: () => pressActs[settings.language].export, run: () => (panes.dialog = 'export') },
  });
}

async function takeBack(command: (id: string) => ReturnType<typeof takeBackWithdrawal>) {
  if (!(await hand.lay(command))) return;
  notices.add({ tone: 'done', title: () => pressActs[settings.language].takenBack });
  await articles.refresh();
}

export const takeBackAt = (at: string) => takeBack((id) => takeBackCorrection(id, at));
export const putBack = () => takeBack(takeBackWithdrawal);

/** Whether any export told of it already. */
export async function wasTold(id: string): Promise<{ corrections: number; withdrawn: boolean }> {
  try {
    const lines = await exportsOf(id);
    return {
      corrections: Math.max(0, ...lines.map(({ corrections }) => corrections)),
      withdrawn: lines.some(({ withdrawn }) => withdrawn),
    };
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
    return { corrections: Number.POSITIVE_INFINITY, withdrawn: true };
  }
}

export const correctingActs: readonly Act[] = [
  {
    id: 'correct',
    group: 'steps',
    name: ({ language }) => pressActs[language].correct,
    possible: published,
    run: () => (panes.dialog = 'correcting'),
  },
  {
    id: 'withdrawPublished',
    group: 'steps',
    name: ({ language }) => pressActs[language].withdraw,
    possible: () => published() && hand.facts.withdrawal === undefined,
    run: () => (panes.dialog = 'withdrawing'),
  },
  {
    id: 'putBack',
    group: 'steps',
    name: ({ language }) => pressActs[language].putBack,
    possible: () => mine() && hand.facts.withdrawal !== undefined,
    run: () => void putBack(),
  },
  {
    id: 'houseRules',
    group: 'window',
    name: ({ language }) => pressActs[language].rules,
    possible: () => true,
    run: () => (panes.dialog = 'rules'),
  },
];
