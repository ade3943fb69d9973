/** A desk that answers what a test lays on it, and tells what the test has it tell. */

import type { Failed } from '../bindings';

type Answer = (args: Record<string, unknown>) => unknown;

export class FakeDesk {
  answers: Record<string, Answer> = {};
  /** In their order. */
  asked: [string, unknown][] = [];
  private ears = new Map<string, ((news: unknown) => void)[]>();

  lay(answers: Record<string, Answer>) {
    this.answers = answers;
    this.asked = [];
  }

  ask = (command: string, args: Record<string, unknown> = {}): Promise<unknown> => {
    this.asked.push([command, args]);
    const answer = this.answers[command];
    return new Promise((done) => {
      if (!answer) throw new Error(`nobody answers ${command}`);
      done(answer(args));
    });
  };

  hear = (event: string, heard: (news: never) => void): (() => void) => {
    this.ears.set(event, [...(this.ears.get(event) ?? []), heard as (news: unknown) => void]);
    return () => undefined;
  };

  tell(event: string, news: object) {
    for (const heard of this.ears.get(event) ?? []) heard(news);
  }

  times = (command: string) => this.asked.filter(([asked]) => asked === command).length;
}

export const FULL: Failed = {
  code: 'archive',
  message: { vi: 'ổ đĩa đã đầy; hãy dọn bớt chỗ', en: 'the disk is full; make room' },
  details: null,
};
export const fails = () => {
  // As the desk refuses.

  throw FULL;
};

export const text = () => document.body.textContent ?? '';
export const button = (says: string) => {
  const found = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.trim() === says,
  );
  if (!found) throw new Error(`no button “${says}” in: ${text()}`);
  return found;
};
