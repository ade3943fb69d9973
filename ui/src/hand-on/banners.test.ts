import { expect, test } from 'vitest';

import type { RevisionLine, StepRow } from '../bindings';
import { NOTHING, type Standing } from '../stores/standing';
import { banners } from './banners';

const holder = { name: 'Thanh Hòa', device: 'PT-02', since: '2026-01-12T07:02:00Z' };
const returned: StepRow = {
  from: 'editing',
  to: 'returned',
  by: 'Minh Đức',
  time: '2026-01-12T07:02:00Z',
  reason: 'Thiếu nguồn tin.',
};
const leaf = (id: string): RevisionLine => ({
  id,
  parents: [],
  author: '',
  device: '',
  time: '',
  added: 0,
  removed: 0,
  is_head: id === 'a',
  is_leaf: true,
});
const over = (standing: Partial<Standing>) =>
  banners({ ...NOTHING, ...standing }, false).map((banner) =>
    banner.is === 'locked' ? banner.why : banner.is,
  );

test('nothing stands over a draft of one’s own', () => expect(over({})).toEqual([]));

test('who has it open elsewhere comes before everything, and nothing can be settled meanwhile', () =>
  expect(over({ holder, writable: false, state: 'submitted', leaves: [leaf('a'), leaf('b')] })).toEqual([
    'held',
  ]));

test('what was taken over is told alone, whatever else is known of it', () =>
  expect(banners({ ...NOTHING, leaves: [leaf('a'), leaf('b')] }, true)).toEqual([{ is: 'taken' }]));

test('a submitted piece tells its writer to withdraw it, and whoever may not that it waits', () => {
  expect(over({ writable: false, state: 'submitted', steps: ['withdraw'] })).toEqual(['submitted']);
  expect(over({ writable: false, state: 'submitted' })).toEqual(['submittedOnly']);
  expect(over({ writable: false, state: 'approved', steps: ['export', 'reopen'] })).toEqual(['approved']);
  expect(over({ writable: false, state: 'draft', trashed: true })).toEqual(['trashed']);
});

test('an approved piece is opened again from there by whoever may', () => {
  const approved: Partial<Standing> = { writable: false, state: 'approved' };
  const back = (standing: Partial<Standing>) => banners({ ...NOTHING, ...standing }, false)[0];
  expect(back({ ...approved, steps: ['export', 'reopen'] })).toMatchObject({ back: 'reopen' });
  expect(back({ ...approved, steps: ['export'] })).toMatchObject({ back: null });
});

test('a returned piece shows its reason until it is submitted again', () => {
  expect(over({ state: 'returned', way: [returned] })).toEqual(['returned']);
  const again: StepRow = { ...returned, from: 'returned', to: 'submitted' };
  expect(over({ state: 'submitted', way: [returned, again] })).toEqual([]);
});

test('two versions are told on the main line, and on the branch that made one of them', () => {
  const leaves = [leaf('a'), leaf('b')];
  expect(over({ leaves })).toEqual(['versions']);
  expect(banners({ ...NOTHING, leaves, branch: '1' }, false)).toEqual([{ is: 'branch', settle: true }]);
  expect(over({ leaves: [leaf('a')] })).toEqual([]);
});
