/** One tab stop for a whole toolbar or menu: the arrow keys, Home and End go from button to button. */

type Keys = { on: string; back: string };

export const across: Keys = { on: 'ArrowRight', back: 'ArrowLeft' };
export const down: Keys = { on: 'ArrowDown', back: 'ArrowUp' };

export function roving({ on, back }: Keys) {
  return (bar: HTMLElement) => {
    const buttons = () => [...bar.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
    const stop = (chosen?: HTMLButtonElement) => {
      const all = [...bar.querySelectorAll<HTMLButtonElement>('button')];
      const kept = chosen ?? all.find((button) => button.tabIndex === 0 && !button.disabled) ?? buttons()[0];
      for (const button of all) button.tabIndex = button === kept ? 0 : -1;
    };
    const focused = (event: FocusEvent) => {
      if (event.target instanceof HTMLButtonElement) stop(event.target);
    };
    const key = (event: KeyboardEvent) => {
      const all = buttons();
      const here = all.findIndex((button) => button === document.activeElement);
      const next = {
        [on]: (here + 1) % all.length,
        [back]: (here + all.length - 1) % all.length,
        Home: 0,
        End: all.length - 1,
      }[event.key];
      if (next === undefined || here < 0) return;
      event.preventDefault();
      all[next]?.focus();
    };
    const changes = new MutationObserver(() => stop());
    changes.observe(bar, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    bar.addEventListener('focusin', focused);
    bar.addEventListener('keydown', key);
    stop();
    return () => {
      changes.disconnect();
      bar.removeEventListener('focusin', focused);
      bar.removeEventListener('keydown', key);
    };
  };
}
