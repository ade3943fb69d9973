import type { LookedInto } from '../bindings';
import * as ipc from '../ipc';
import { hand } from '../stores/article-in-hand.svelte';
import { notices } from '../stores/notices.svelte';

/** What sends and receives comes when it is first needed. */
const brought = async (then: (exchange: (typeof import('./exchange.svelte'))['exchange']) => unknown) => {
  try {
    await then((await import('./exchange.svelte')).exchange);
  } catch (thrown) {
    notices.fault(ipc.failed(thrown));
  }
};

/** Sends the article on the desk. */
export const sendToDesk = () =>
  brought((exchange) => {
    if (hand.id !== null) exchange.send([{ id: hand.id, headline: hand.headline }]);
  });

/** The same without asking again. */
export const packForDesk = async () => {
  await sendToDesk();
  await brought((exchange) => exchange.pack());
};

export const choosePackages = () => brought((exchange) => exchange.choose());

/** Packages were dropped on the window, or it was started with them. */
export const showPackages = (looked: LookedInto) => brought((exchange) => exchange.show(looked));
