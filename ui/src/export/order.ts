/** How an export is asked for. */

import type { Concern, ConcernLine, ExportFormat, ExportLine, ExportOrder, Overridden } from '../bindings';

/** In the order in which they are offered. */
export const FORMATS: readonly ExportFormat[] = [
  'html',
  'pdf',
  'package',
  'zip',
  'docx',
  'ninjs',
  'print',
  'print_zip',
];

/** Whether it says something else for another portal. */
export const FOR_PORTALS: Record<ExportFormat, boolean> = {
  html: true,
  pdf: false,
  package: true,
  zip: true,
  docx: false,
  ninjs: true,
  print: false,
  print_zip: false,
};

/** Of this format, and otherwise as it is done when nobody asks for more. */
export const orderOf = (format: ExportFormat): ExportOrder => ({
  format,
  portal: null,
  layout: { kind: 'portal_page' },
  reasons: [],
  pickup: false,
});

/** Tells concerns apart: two are one where all their particulars are the same. */
export const keyOf = (concern: Concern): string => JSON.stringify(concern);

/** The reasons that were given for these warnings when the article left last, by their keys. */
export function formerReasons(last: ExportLine | undefined): Record<string, string> {
  const answered = last?.answered ?? [];
  return Object.fromEntries(answered.map(({ concern, reason }) => [keyOf(concern), reason]));
}

/** The reasons as they go to the desk; those of concerns that are gone stay here. */
export function reasonsFor(warnings: readonly ConcernLine[], said: Record<string, string>): Overridden[] {
  return warnings.flatMap(({ concern }) => {
    const reason = (said[keyOf(concern)] ?? '').trim().normalize('NFC');
    return reason === '' ? [] : [{ concern, reason }];
  });
}

/** The first warning that nobody has said a word to. */
export const unanswered = (warnings: readonly ConcernLine[], said: Record<string, string>) =>
  warnings.find(({ concern }) => (said[keyOf(concern)] ?? '').trim() === '');
