/** What is previewed, over the one door to the desk. */

import type { Article, HouseStyle, PdfLayout, Preview, WebPreview } from '../bindings';
import { addressOf, ask, pageAddressOf } from '../ipc';

/** Nothing where something newer is to be shown meanwhile. */
export const previewPages = (id: string, content: Article, layout: PdfLayout) =>
  ask<Preview | null>('preview_pages', { id, content, layout });
/** A style that is not kept yet, on an article or else on a sample. */
export const previewStyle = (id: string | null, style: HouseStyle, layout: PdfLayout) =>
  ask<Preview | null>('preview_style', { id, style, layout });
/** A page that was set, so many device pixels wide. */
export const pageAddress = (name: string, pixels: number) => addressOf(`page/${name}/${pixels}`);

/** As it would be exported for a portal; for the first where none is named. */
export const previewWeb = (id: string, content: Article, portal: string | null) =>
  ask<WebPreview | null>('preview_web', { id, content, portal });
export const previewStyleWeb = (id: string | null, style: HouseStyle) =>
  ask<WebPreview | null>('preview_style_web', { id, style });
/** The frame that shows web pages by their names. */
export const frameAddress = () => pageAddressOf('');
