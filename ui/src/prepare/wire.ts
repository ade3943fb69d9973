/** What the desk knows of a photo and of how it is made from its original. */

import type { Sentence } from '../bindings';
import { addressOf, ask } from '../ipc';

/** A part of the straight frame, in ten-thousandths. */
export type Crop = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
/** An ellipse within this box. */
export type Blur = { x: number; y: number; width: number; height: number };
export type Tone = { exposure: number; contrast: number; temperature: number; tint: number };
/** Frames and the order of steps: newsroom's `photo::recipe`. */
export type Recipe = {
  turns: number;
  straighten: number;
  crop: Crop | null;
  focus: Point | null;
  tone: Tone;
  blurs: Blur[];
};

export type Label = 'red' | 'yellow' | 'green' | 'blue' | 'purple';

export type PhotoWords = {
  title: string;
  headline: string;
  caption: string;
  caption_writer: string;
  creators: string[];
  job_title: string;
  credit: string;
  source: string;
  copyright: string;
  usage_terms: string;
  keywords: string[];
  taken: string | null;
  sublocation: string;
  city: string;
  province: string;
  country: string;
  country_code: string;
  instructions: string;
  job_id: string;
  alt: string;
  extended_description: string;
  persons: string[];
  event: string;
  digital_source_type: string;
};
/** A field of PhotoWords. */
export type Field = keyof PhotoWords;
export type PhotoWarning = { code: string; field: Field; message: Sentence };

export type PhotoInfo = {
  id: string;
  name: string;
  /** Pixels, as the recipe leaves them. */
  width: number;
  height: number;
  /** Pixels of the upright original. */
  original_width: number;
  original_height: number;
  media_type: string;
  size: number;
  added: string;
  taken: string | null;
  words: PhotoWords;
  rating: number;
  label: Label | null;
  recipe: Recipe;
  uses: number;
  trashed: boolean;
  warnings: PhotoWarning[];
};

/** Keeps how this photo is made from its original; answers with the photo as it is now. */
export const preparePhoto = (id: string, recipe: Recipe) => ask<PhotoInfo>('prepare_photo', { id, recipe });
/** What a tone makes of each of the 256 values of red, green and blue. */
export const toneCurves = (tone: Tone) => ask<[number[], number[], number[]]>('tone_curves', { tone });

const base64url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');

/** Widths, in pixels, that the desk makes of a photo. */
export type MadeWidth = 320 | 1600 | 'full';
/** `recipe`: null for the one that is kept. */
export const photoAddress = (id: string, width: MadeWidth, recipe: Recipe | null) =>
  addressOf(`${id}/${width}${recipe === null ? '' : `/${base64url(JSON.stringify(recipe))}`}`);
