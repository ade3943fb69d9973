/** Rules as they are edited: what the house says, and a section where it differs. */

import type { Kind, Length, Rules, RuleSet, Standard, Weight } from '../bindings';

/** In the order in which they are shown. */
export const KINDS: readonly Kind[] = [
  'headline',
  'headline_length',
  'lead',
  'lead_length',
  'byline',
  'section',
  'photo',
  'photo_small',
  'caption',
  'credit',
  'alt',
  'alt_is_caption',
  'blank',
  'address',
  'suggestions',
  'comments',
  'versions',
  'embargo',
];

/** No house may publish with these: `newsroom::check::Kind::is_law`. */
export const LAW: ReadonlySet<Kind> = new Set(['headline', 'photo', 'alt']);

export const SILENT: RuleSet = { headline: null, lead: null, photo_width: null, weights: {} };

/** What is said for this section, or for the house where it is null. */
export const setOf = (rules: Rules, section: string | null): RuleSet =>
  (section === null ? rules.house : rules.sections[section]) ?? SILENT;

export const withSet = (rules: Rules, section: string | null, set: RuleSet): Rules =>
  section === null ? { ...rules, house: set } : { ...rules, sections: { ...rules.sections, [section]: set } };

/** What holds where `section` says nothing: the house's word, else what is usual. */
export function above(
  rules: Rules,
  usual: Standard,
  section: string | null,
): { headline: Length; lead: Length; photo_width: number; weight: (kind: Kind) => Weight } {
  const house = section === null ? SILENT : rules.house;
  return {
    headline: house.headline ?? usual.headline,
    lead: house.lead ?? usual.lead,
    photo_width: house.photo_width ?? usual.photo_width,
    weight: (kind) => house.weights[kind] ?? usual.weights[kind],
  };
}

/** null leaves the word to what is above. */
export function weigh(set: RuleSet, kind: Kind, weight: Weight | null): RuleSet {
  const others = Object.entries(set.weights).filter(([known]) => known !== kind);
  return { ...set, weights: Object.fromEntries(weight === null ? others : [...others, [kind, weight]]) };
}

/** What was typed as a number of words or pixels; what is none is nothing. */
export const counted = (typed: string): number | null => {
  const number = Number(typed.trim());
  return typed.trim() === '' || !Number.isFinite(number) || number < 0 ? null : Math.round(number);
};
