// @vitest-environment jsdom

import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

const started = async () => (await import('./unsaid.svelte')).unsaid;

it('comes back after the program ended, each with its article', async () => {
  (await started()).write('a', 'new', 'Ẩn ý gì đây?');
  vi.resetModules();
  const unsaid = await started();
  expect(unsaid.of('a', 'new')).toBe('Ẩn ý gì đây?');
  expect(unsaid.of('b', 'new')).toBe('');
});

it('is gone once it is said', async () => {
  (await started()).write('a', 'new', 'Vâng');
  (await started()).write('a', 'new', '');
  vi.resetModules();
  expect((await started()).of('a', 'new')).toBe('');
});

it.each(['{', '{"a":1}', '[1, ["a"], ["a", 2]]'])(
  'begins anew where what was kept is spoilt: %s',
  async (spoilt) => {
    localStorage.setItem('toasoan.unsaid', spoilt);
    expect((await started()).of('a', 'new')).toBe('');
  },
);
