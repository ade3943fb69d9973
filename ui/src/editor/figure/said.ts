import type { PhotoInfo } from '../../bindings';

/** What a photo says of itself, as a page takes it over: each in one line. */
export type Said = { caption: string; credit: string; alt: string };

const NOTHING: Said = { caption: '', credit: '', alt: '' };
const line = (text: string) => text.replace(/\s+/gu, ' ').trim();

export const saidBy = (info: PhotoInfo | undefined): Said =>
  info
    ? { caption: line(info.words.caption), credit: line(creditOf(info)), alt: line(info.words.alt) }
    : NOTHING;

/** The source as it is printed: the credit line, else who took it. */
const creditOf = ({ words: { credit, creators } }: PhotoInfo) =>
  credit === '' ? creators.join(', ') : credit;
