/** What is asked of the archive. */

import type { Finding, Order } from './wire';

export const EVERYTHING: Finding = {
  text: '',
  sections: [],
  states: [],
  authors: [],
  months: [],
  from: null,
  to: null,
  photos: null,
  lacking: null,
  trashed: false,
  order: 'newest',
};

/** Orders that can be had. Without a text nothing fits better than another. */
export const ordersOf = ({ text }: Finding): readonly Order[] =>
  text.trim() === '' ? ['newest', 'changed', 'headline'] : ['best', 'newest'];

/** The question after a change, in an order that it can have. */
export function changed(before: Finding, change: Partial<Finding>): Finding {
  const after = { ...before, ...change };
  if (change.months !== undefined && change.months.length > 0) Object.assign(after, { from: null, to: null });
  else if ((change.from ?? change.to ?? null) !== null) after.months = [];
  const orders = ordersOf(after);
  if (!orders.includes(after.order)) after.order = 'newest';
  return after;
}

/** With `value`, or without it where it was there. */
export const toggled = <T>(all: readonly T[], value: T): T[] =>
  all.includes(value) ? all.filter((other) => other !== value) : [...all, value];

const plain = (finding: Finding) => ({ ...finding, text: finding.text.trim(), order: null });

/** The same articles are asked for, in whatever order. */
export const isSame = (a: Finding, b: Finding) =>
  JSON.stringify(plain({ ...EVERYTHING, ...a })) === JSON.stringify(plain({ ...EVERYTHING, ...b }));

/** Whether anything is left out. */
export const isFiltered = (finding: Finding) => !isSame(finding, EVERYTHING);

/** How many filters stand beside the text. */
export function filterCount({
  sections,
  states,
  authors,
  months,
  from,
  to,
  photos,
  lacking,
}: Finding): number {
  const days = from !== null || to !== null ? 1 : 0;
  const ticks = [photos, lacking].filter((tick) => tick !== null).length;
  return sections.length + states.length + authors.length + months.length + days + ticks;
}

/** Without the filters beside the text; the trash stays the trash. */
export const unfiltered = ({ text, trashed, order }: Finding): Finding => ({
  ...EVERYTHING,
  text,
  trashed,
  order,
});

/** The text with something more in it: words of the help card, or what is found instead. */
export function appended(text: string, more: string): string {
  const before = text.trimEnd();
  return before === '' ? more : `${before} ${more}`;
}
