import { fold } from '../words/fold.ts';

/** What a heading is called in an address: "Tên tắt (mã)" is "ten-tat-ma". */
export const slug = (heading: string): string =>
  fold(heading)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
