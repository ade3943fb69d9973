/** Codes of the directory (`=ths=`, `=ths#2=`) and variables (`{nơi}`) while they are typed. */

export type Asked = {
  kind: 'code' | 'variable';
  /** Where its first sign stands. */ from: number;
  prefix: string;
};

export const VARIABLES = ['ngày', 'nơi', 'sự kiện', 'tác giả'] as const;

const CODE = /(?:^|[^\p{L}\p{N}])(=([\p{L}\p{N}._-]*(?:#\d*)?))$/u;
const VARIABLE = /(\{([\p{L}\p{M} ]*))$/u;
const FINISHED = /(?:^|[^\p{L}\p{N}])(=[\p{L}\p{N}._-]+(?:#\d+)?=)$/u;

/** What is being typed at the end of `before`, the text in front of the cursor. */
export function asked(before: string): Asked | null {
  const [, code, of = ''] = CODE.exec(before) ?? [];
  if (code !== undefined && !FINISHED.test(before)) {
    return { kind: 'code', from: before.length - code.length, prefix: of };
  }
  const [, variable, named = ''] = VARIABLE.exec(before) ?? [];
  if (variable !== undefined) {
    return { kind: 'variable', from: before.length - variable.length, prefix: named };
  }
  return null;
}

/** The code that the last sign of `before` has just finished. */
export function finished(before: string): { from: number; code: string } | null {
  const [, code] = FINISHED.exec(before) ?? [];
  return code === undefined ? null : { from: before.length - code.length, code };
}

/** As it is written: the first form is the code alone. */
export const written = (code: string, number: number) => `=${code}${number > 1 ? `#${number}` : ''}=`;

/** "ths#2" as what the directory is asked for, and the number where one was begun. */
export function sought(prefix: string): { code: string; number: string } {
  const [code = '', number = ''] = prefix.split('#');
  return { code, number };
}

/** Variables that begin like this, blind to case. */
export function variables(prefix: string): string[] {
  const wanted = prefix.normalize('NFC').toLowerCase();
  return VARIABLES.filter((name) => name.startsWith(wanted));
}
