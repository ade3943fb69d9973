/** Dialogs that are brought when they are asked for, and that give an answer. */

import { mount, unmount, type Component } from 'svelte';

import { failed } from '../ipc';
import { notices } from '../stores/notices.svelte';

type Answering<Answer> = { onanswer: (answer: Answer) => void };

/**
 * What the person answers in a dialog that stands over the window. `givenUp` where the dialog itself cannot be
 * brought, which is told.
 */
export async function answered<Asked extends object, Answer>(
  bring: () => Promise<{ default: Component<Asked & Answering<Answer>> }>,
  asked: Asked,
  givenUp: Answer,
): Promise<Answer> {
  let Dialog: Component<Asked & Answering<Answer>>;
  try {
    ({ default: Dialog } = await bring());
  } catch (thrown) {
    notices.fault(failed(thrown));
    return givenUp;
  }
  return new Promise((resolve) => {
    let open = true;
    const onanswer = (answer: Answer) => {
      if (!open) return;
      open = false;
      // The keyboard is back where it was before anybody hears the answer.
      void unmount(dialog).then(() => resolve(answer));
    };
    const dialog = mount(Dialog, { target: document.body, props: { ...asked, onanswer } });
  });
}
