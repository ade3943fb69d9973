/** The report of a verification as plain text, to be sent to whoever looks after the machine. */

import type { Language } from '../../bindings';
import type { CareWords } from '../../words/care';
import { say } from '../../words/words';
import { size } from '../size';
import type { VerifyNews } from '../wire';

export const wellOf = ({ checked }: VerifyNews, language: Language, words: CareWords['verify']): string =>
  checked
    ? words.wellHelp(checked.articles, checked.revisions, checked.photos, size(checked.bytes, language))
    : '';

/** @param time when it ended, as it is to be read. */
export function reportOf(
  news: VerifyNews,
  time: string,
  language: Language,
  words: CareWords['verify'],
): string {
  const { damages, stopped } = news;
  const lines = [words.reportTitle(time), ''];
  if (stopped) lines.push(`${words.stopped}. ${words.stoppedHelp}`);
  if (damages.length === 0)
    lines.push(stopped ? words.stoppedClean : `${words.well}. ${wellOf(news, language, words)}`);
  else {
    lines.push(`${words.damaged(damages.length)}:`);
    lines.push(...damages.map(({ sentence }) => `- ${say(sentence, language)}`));
    if (damages.some(({ harmless }) => !harmless))
      lines.push('', ...words.whatToDo.map((step, index) => `${index + 1}. ${step}`));
  }
  return `${lines.join('\n')}\n`;
}
