/** Fields beside the page as people read them, from the way in which they are kept. */

import type { ComparedBlock, Run } from '../bindings';
import { sayDate } from '../inspector/date';
import { inVietnam } from '../inspector/embargo';
import { choices } from '../inspector/languages';
import type { Words } from '../words/words';

export function factName(name: string, { facts }: Words): string {
  const names: Record<string, string> = {
    authors: facts.authors,
    section: facts.section,
    tags: facts.tags,
    slug: facts.slug,
    event_date: facts.date,
    note: facts.note,
    sources: facts.sources,
    place: facts.place,
    priority: facts.priority,
    language: facts.language,
    embargo: facts.embargo,
  };
  return names[name] ?? name;
}

function sayFact(name: string, kept: string, words: Words): string {
  if (kept === '') return words.history.nothing;
  switch (name) {
    case 'event_date':
      return sayDate(kept);
    case 'priority':
      return (words.facts.priorities as Record<string, string>)[kept] ?? kept;
    case 'language':
      return choices(kept).find(({ tag }) => tag === kept)?.name ?? kept;
    case 'embargo': {
      const moment = inVietnam(kept);
      return moment ? words.facts.embargoUntil(moment.time, sayDate(moment.day)) : kept;
    }
    case 'authors':
      return kept
        .split('\n')
        .map((line) => {
          const [, author, part] = /^(.*) · (\w+)$/u.exec(line) ?? [];
          const said = (words.parts as Record<string, string>)[part ?? ''];
          return said === undefined ? line : `${author ?? ''} (${said})`;
        })
        .join('\n');
    default:
      return kept;
  }
}

/** Fields that are kept otherwise than they are read. */
const SPOKEN: ReadonlySet<string> = new Set(['event_date', 'priority', 'language', 'embargo', 'authors']);

export type Said = Run & {
  /** The first letters of the name of a photo that stands here; empty where its place is bare. */
  photo?: string;
  /** Stands between what was and what is, and in neither. */
  between?: true;
};

/** What changed in a field: word by word where it is text, else one value for the other. */
export function factRuns({ name, older, newer, runs, changed }: ComparedBlock, words: Words): Said[] {
  if (!SPOKEN.has(name) && older && newer) return runs;
  if (!changed) return [{ change: 'same', text: sayFact(name, newer ?? '', words) }];
  return [
    { change: 'removed', text: sayFact(name, older ?? '', words) },
    { change: 'same', text: ' → ', between: true },
    { change: 'added', text: sayFact(name, newer ?? '', words) },
  ];
}

/** The runs of a figure: "[ca978112]" at the start of a line is a photo, not words. */
export function figureRuns(runs: readonly Run[]): Said[] {
  const said: Said[] = [];
  let atStart = true;
  let inside = false;
  for (const { change, text } of runs) {
    for (const part of text.split(/(\n|\[|\])/u)) {
      if (part === '') continue;
      if (part === '[' && atStart) inside = true;
      else if (part === ']' && inside) inside = false;
      else if (inside)
        said.push({ change, text: '', photo: /^[0-9a-f]{8}$/u.test(part.trim()) ? part.trim() : '' });
      else said.push({ change, text: part });
      atStart = part === '\n';
    }
  }
  return said;
}
