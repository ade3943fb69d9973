// @vitest-environment jsdom
import { flushSync, mount } from 'svelte';
import { expect, test, vi } from 'vitest';

import { reading } from '../help/reading.svelte';
import { slug } from '../help/slug';
import { notices } from '../stores/notices.svelte';
import { panes } from '../stores/panes.svelte';
import { CATALOGUES } from '../words/words';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const { default: Notices } = await import('./Notices.svelte');

test('a fault leads to what the guide says about it', () => {
  mount(Notices, { target: document.body });
  notices.fault({ code: 'archive', message: { vi: 'ổ đĩa đầy', en: 'the disk is full' }, details: null });
  flushSync();
  const { acts, faults } = CATALOGUES.vi;
  const buttons = [...document.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === acts.help)?.click();
  expect(panes.dialog).toBe('help');
  expect(reading.now).toEqual({ page: 'troubleshooting', section: slug(faults.archive) });
});
