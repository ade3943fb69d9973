// @vitest-environment jsdom
import { createRawSnippet, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
const { default: Plot } = await import('./Plot.svelte');

const points = [3, 0, 8].map((value, index) => ({
  when: `2021-0${index + 1}`,
  value,
  part: index,
  said: [`${value} bài`],
}));

let plot: object;
beforeEach(() => {
  document.body.replaceChildren();
  plot = mount(Plot, {
    target: document.body,
    props: {
      title: 'Bài ra từng tháng',
      points,
      ticks: [0, 5, 10],
      tick: String,
      name: (when: string) => `Tháng ${Number(when.slice(5))}`,
      table: createRawSnippet(() => ({ render: () => '<table><tbody><tr><td>3</td></tr></tbody></table>' })),
    },
  });
});
afterEach(() => unmount(plot));

const field = () => document.querySelector('[role="slider"]') as HTMLElement;
const said = () => field().getAttribute('aria-valuetext');
const strike = async (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  field().dispatchEvent(event);
  await tick();
  return event.defaultPrevented;
};

test('the arrow keys go from month to month and stop at the ends', async () => {
  await strike('Home');
  expect(said()).toBe('Tháng 1, 3 bài');
  await strike('ArrowLeft');
  expect(said()).toBe('Tháng 1, 3 bài');
  await strike('ArrowRight');
  expect(said()).toBe('Tháng 2, 0 bài');
  await strike('PageUp');
  expect(said()).toBe('Tháng 3, 8 bài');
});

test('the tip is there for the eye as well, and goes when the keyboard leaves', async () => {
  await strike('End');
  expect(document.querySelector('.tip')?.textContent).toContain('8 bài');
  field().dispatchEvent(new FocusEvent('blur'));
  await tick();
  expect(document.querySelector('.tip')).toBeNull();
});

test('keys that mean nothing here are left to others', async () => {
  expect(await strike('Tab')).toBe(false);
  expect(await strike('Escape')).toBe(false);
});

test('bars are as high as what they say, with their part in them', () => {
  const heights = (kind: string) =>
    [...document.querySelectorAll(`rect.${kind}`)].map((bar) => Number(bar.getAttribute('height')));
  expect(heights('bar')).toEqual([300, 0, 800]);
  expect(heights('part')).toEqual([100, 200]);
});
