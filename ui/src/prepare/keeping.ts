/** Keeping how a photo is made, and going back on it. */

import { answered } from '../desk/answered';
import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';
import { settings } from '../stores/settings.svelte';
import { prepare } from '../words/prepare';
import { tellPrepared } from './prepared';
import { preparePhoto, type PhotoInfo, type Recipe } from './wire';

const words = () => prepare[settings.language];

/** The notice afterwards puts the former recipe back. */
export async function keep(photo: PhotoInfo, recipe: Recipe): Promise<PhotoInfo> {
  const kept = await preparePhoto(photo.id, recipe);
  tellPrepared(kept);
  const notice = notices.add({
    tone: 'done',
    title: () => words().kept(photo.name),
    act: {
      name: () => words().undo,
      run: () => {
        notices.close(notice);
        void putBack(photo);
      },
    },
  });
  return kept;
}

async function putBack(photo: PhotoInfo) {
  try {
    tellPrepared(await preparePhoto(photo.id, photo.recipe));
    notices.add({ tone: 'done', title: () => words().keptUndone(photo.name) });
  } catch (thrown) {
    notices.fault(failed(thrown));
  }
}

/** Left without keeping it: nothing of it is lost until the notice goes. */
export function leave(photo: PhotoInfo, recipe: Recipe) {
  const notice = notices.add({
    tone: 'plain',
    title: () => words().notKept(photo.name),
    act: {
      name: () => words().goOn,
      run: () => {
        notices.close(notice);
        void answered(() => import('./PrepareDialog.svelte'), { photo, now: recipe }, null);
      },
    },
  });
}
