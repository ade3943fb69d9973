/** The one door to the desk: every command, event and address of the Rust side, typed. */

import { convertFileSrc, invoke } from '@tauri-apps/api/core';
import { getCurrentWindow } from '@tauri-apps/api/window';

import type {
  Article,
  Dropped,
  Failed,
  ImportBatch,
  PhotoBatch,
  PhotoInfo,
  Recipe,
  Saved,
  Settings,
  Side,
  Step,
  Told,
} from './bindings';
import type {
  Comparison,
  Legacy,
  OpenArticle,
  Pasted,
  RevisionLine,
  Seat,
  Settling,
  TemplateRow,
} from './bindings';

import { wellFormed } from './well-formed';

/** Pixels: 320 on the longer side, 1600 wide, or all there are. No other is made. */
export type PhotoWidth = 320 | 1600 | 'full';

function isFailed(thrown: unknown): thrown is Failed {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
}

/** What was thrown, as the desk says it. Anything else is a fault of the program and says so. */
export function failed(thrown: unknown): Failed {
  if (isFailed(thrown)) return thrown;
  return {
    code: 'internal',
    message: {
      vi: 'Chương trình gặp lỗi ngoài dự tính; bài của bạn vẫn còn nguyên.',
      en: 'The program met an unexpected fault; your article is intact.',
    },
    details: thrown instanceof Error ? thrown.message : String(thrown),
  };
}

export async function ask<T>(command: string, args?: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, wellFormed(args) as typeof args);
  } catch (thrown) {
    throw failed(thrown);
  }
}

type Event = Told['event'];
type News<E extends Event> = Extract<Told, { event: E }> extends { news: infer N } ? N : undefined;

const ears = new Map<Event, Set<(news: never) => void>>();

/** Asks what there is to hear, again and again, until another page takes the place of this one. */
export async function listen() {
  for (;;) {
    const all = await invoke<Told[]>('told');
    if (all.length === 0) return;
    for (const told of all) {
      for (const heard of ears.get(told.event) ?? []) {
        try {
          heard(('news' in told ? told.news : undefined) as never);
        } catch (thrown) {
          reportError(thrown);
        }
      }
    }
  }
}

/** `heard` is told what the desk tells without being asked for it. Answers with how to stop. */
export function hear<E extends Event>(event: E, heard: (news: News<E>) => void): () => void {
  const known = ears.get(event) ?? new Set();
  ears.set(event, known.add(heard));
  return () => known.delete(heard);
}
/** Where the window reads this photo path. */
export const addressOf = (path: string) => convertFileSrc(path, 'photo');
/** Where it reads web pages that are previewed. */
export const pageAddressOf = (path: string) => convertFileSrc(path, 'page');

export const deskSettings = () => ask<Settings>('desk_settings');
export const saveSettings = (settings: Settings) => ask<Settings>('save_settings', { settings });
export const chooseExportsFolder = () => ask<Settings>('choose_exports_folder');

export const newArticle = () => ask<OpenArticle>('new_article');
/** Opens it for writing, where nobody else has it open. */
export const openArticle = (id: string) => ask<OpenArticle>('open_article', { id });
/** Frees it for others. */
export const leaveArticle = (id: string) => ask<null>('leave_article', { id });
/** Opens a branch of an article that somebody else has open. */
export const branchArticle = (id: string) => ask<OpenArticle>('branch_article', { id });
/**
 * `base`: the revision that `content` grew from, so that nobody's work is overwritten. `seat`: where on the page its
 * writer is; null leaves what is known of it.
 */
export const saveDraft = (id: string, base: string | null, content: Article, seat: Seat | null = null) =>
  ask<Saved>('save_draft', { id, base, content, seat });
/** Where the writer is, where nothing is typed. */
export const rememberSeat = (id: string, seat: Seat) => ask<null>('remember_seat', { id, seat });
export const keepRevision = (id: string) => ask<Saved>('keep_revision', { id });
/** `reason` is needed where the article is returned. */
export const takeStep = (id: string, step: Step, reason = '') =>
  ask<OpenArticle>('take_step', { id, step, reason });

/** Every revision, newest first. */
export const history = (id: string) => ask<RevisionLine[]>('history', { id });
/** `newer`: null for what stands on the desk now. */
export const compare = (id: string, older: string, newer: string | null) =>
  ask<Comparison>('compare', { id, older, newer });
/** As a revision of its own; what stands on the desk is kept as one before. */
export const restoreRevision = (id: string, revision: string) =>
  ask<OpenArticle>('restore_revision', { id, revision });
export const settling = (id: string) => ask<Settling>('settling', { id });
/** `picks`: one for each piece that is not the same, in their order. */
export const settle = (id: string, left: string, right: string, picks: Side[]) =>
  ask<OpenArticle>('settle', { id, left, right, picks });

/** Tags in use that begin like this, blind to case and marks; the most used first. */
export const tags = (prefix: string) => ask<string[]>('tags', { prefix });
/** The most used first. */
export const sections = () => ask<string[]>('sections');

export const templates = () => ask<TemplateRow[]>('templates');
export const newFromTemplate = (template: string) => ask<OpenArticle>('new_from_template', { template });
export const saveAsTemplate = (id: string, name: string) =>
  ask<TemplateRow>('save_as_template', { id, name });
export const dropTemplate = (template: string) => ask<null>('drop_template', { template });
export const restoreTemplate = (template: string) => ask<null>('restore_template', { template });

/** Cleans what comes from the clipboard; `text` is its plain form. */
export const pasteHtml = (html: string, text: string) => ask<Pasted>('paste_html', { html, text });
/** Text of a legacy encoding as Unicode; null where it is none. */
export const readLegacy = (text: string) => ask<Legacy | null>('read_legacy', { text });

export const trashArticle = (id: string) => ask<null>('trash_article', { id });
export const restoreArticle = (id: string) => ask<null>('restore_article', { id });
export const chooseArticleFiles = () => ask<ImportBatch>('choose_article_files');

/** Takes in the files that the program was started with; nothing the second time. */
export const waitingFiles = () => ask<Dropped>('waiting_files');

export const choosePhotos = () => ask<PhotoBatch>('choose_photos');
export const photos = (ids: string[]) => ask<PhotoInfo[]>('photos', { ids });

export const showInFolder = (path: string) => ask<null>('show_in_folder', { path });

/** Opens a link of the page in the system's own browser or mail program. */
export const openAddress = (address: string) => ask<null>('open_address', { address });

const base64url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');

/** The address of a photo as a recipe makes it; null for the recipe that the archive keeps now, which is not cached. */
export const photoAddress = (id: string, width: PhotoWidth, recipe: Recipe | null = null) =>
  addressOf(`${id}/${width}${recipe === null ? '' : `/${base64url(JSON.stringify(recipe))}`}`);

/** Closes without asking again. */
export const closeNow = () => getCurrentWindow().destroy();
