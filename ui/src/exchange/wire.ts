/** Articles on their way to other desks and from them. */

import type { DeskIdentity, LookedInto, PackingNews, ReceivingNews } from '../bindings';
import { ask, hear } from '../ipc';

export type {
  Acquaintance,
  ArticleInside,
  ArticleReceived,
  DeskIdentity,
  Inside,
  PackageSender,
  PackingNews,
  ReceivingNews,
  WhatHappens,
} from '../bindings';

export const deskIdentity = () => ask<DeskIdentity>('desk_identity');
/** Into the folder for finished pieces. */
export const beginPacking = (ids: readonly string[]) => ask<number>('begin_packing', { ids });
export const onPacking = (heard: (news: PackingNews) => void) => hear('packing', heard);
export const stopPacking = (job: number) => ask<null>('stop_packing', { job });
/** Asks for packages and looks into them; nothing is received. */
export const choosePackages = () => ask<LookedInto>('choose_packages');
/** `trusted`: a desk whose key has changed is received from all the same. */
export const beginReceiving = (number: number, trusted: boolean) =>
  ask<number>('begin_receiving', { number, trusted });
export const onReceiving = (heard: (news: ReceivingNews) => void) => hear('receiving', heard);
/** What was not received yet is taken back. */
export const stopReceiving = (job: number) => ask<null>('stop_receiving', { job });
