// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';

import { bringing as words } from '../words/bringing';
import { leftOf } from './left';
import type { BringingNews, BringPlan, PlanningNews } from './wire';

const plan: BringPlan = {
  plan: 'p1',
  source: '/cu',
  kind: 'folder',
  found: 3,
  fresh: 2,
  doubles: 1,
  refused: [],
  refusals: 0,
  photos: 0,
  losses: [],
  first: [],
  resumed: 0,
};
const planOf = (token: string): BringPlan => ({ ...plan, plan: `${token}+` });
const news = (more: Partial<BringingNews>): BringingNews => ({
  job: 1,
  done: 0,
  of: 2,
  articles: 0,
  doubles: 0,
  failures: [],
  refusals: 0,
  rate: 0,
  finished: false,
  stopped: false,
  fault: null,
  report: null,
  ...more,
});

let tellPlanning: (news: PlanningNews) => void = () => undefined;
let tell: (news: BringingNews) => void = () => undefined;
let answer: (plan: BringPlan | null) => void = () => undefined;
let refuse: (fault: unknown) => void = () => undefined;
const unheard = vi.fn();
const chooseToBring = vi.fn(
  () => new Promise<BringPlan | null>((yes, no) => ((answer = yes), (refuse = no))),
);
const beginBringing = vi.fn<(plan: string, options: object) => Promise<number>>(() => Promise.resolve(1));
const chooseBringingPictures = vi.fn((plan: string) => Promise.resolve({ ...planOf(plan), photos: 40 }));
const stopPlanning = vi.fn(() => Promise.resolve(null));
vi.mock('./wire', () => ({
  chooseToBring: () => chooseToBring(),
  onPlanning: (heard: typeof tellPlanning) => {
    tellPlanning = heard;
    return unheard;
  },
  chooseBringingPictures: (plan: string) => chooseBringingPictures(plan),
  stopPlanning: () => stopPlanning(),
  beginBringing: (plan: string, options: object) => beginBringing(plan, options),
  onBringing: (heard: typeof tell) => {
    tell = heard;
    return () => undefined;
  },
  stopBringing: () => Promise.resolve(null),
}));
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const { bringing } = await import('./bringing.svelte');
const { onChangedElsewhere } = await import('../archive/elsewhere');

beforeEach(() => {
  bringing.again();
  bringing.options = { state: 'exported', section: null };
  vi.clearAllMocks();
});
const asked = () => vi.waitFor(() => expect(chooseToBring).toHaveBeenCalled());
async function planned() {
  const reading = bringing.read('folder');
  await asked();
  answer(plan);
  await reading;
}

test('how far the reading is stands until the plan comes', async () => {
  const reading = bringing.read('folder');
  await asked();
  expect(bringing.dry).toEqual({ is: 'reading', news: null, stopping: false });
  tellPlanning({ read: 2, of: 3 });
  expect(bringing.dry).toMatchObject({ news: { read: 2 } });
  answer(plan);
  await reading;
  expect(bringing.dry).toEqual({ is: 'read', plan });
  expect(unheard).toHaveBeenCalledOnce();
});

test('nothing chosen leaves the plan that was there', async () => {
  await planned();
  chooseToBring.mockClear();
  const reading = bringing.read('file');
  await asked();
  answer(null);
  await reading;
  expect(bringing.dry).toEqual({ is: 'read', plan });
});

test('a source that cannot be read says why, and nothing is planned', async () => {
  const reading = bringing.read('file');
  await asked();
  refuse(new Error('no feed'));
  await reading;
  expect(bringing.dry).toEqual({ is: 'choosing' });
  expect(bringing.fault?.details).toBe('no feed');
});

test('the photos of an export are found in another folder, and the plan is a new one', async () => {
  await bringing.pictures();
  expect(chooseBringingPictures).not.toHaveBeenCalled();
  await planned();
  await bringing.pictures();
  expect(chooseBringingPictures).toHaveBeenCalledWith('p1');
  expect(bringing.dry).toMatchObject({ plan: { plan: 'p1+', photos: 40 } });
});

test('the reading is stopped once', async () => {
  const reading = bringing.read('folder');
  await asked();
  await Promise.all([bringing.stopReading(), bringing.stopReading()]);
  expect(stopPlanning).toHaveBeenCalledOnce();
  answer(null);
  await reading;
  expect(bringing.dry).toEqual({ is: 'choosing' });
});

test('nothing comes in that was not planned', () => {
  bringing.begin();
  expect(beginBringing).not.toHaveBeenCalled();
});

test('pieces come in as what was chosen; at the end a plan is spent, and lists ask again', async () => {
  const changed = vi.fn();
  const unhear = onChangedElsewhere(changed);
  await planned();
  bringing.options = { state: 'draft', section: 'Văn hóa' };
  bringing.begin();
  await vi.waitFor(() =>
    expect(beginBringing).toHaveBeenCalledWith('p1', { state: 'draft', section: 'Văn hóa' }),
  );
  tell(news({ done: 1 }));
  expect(bringing.work.busy).toBe(true);
  expect(changed).not.toHaveBeenCalled();
  tell(news({ done: 2, finished: true }));
  expect(bringing.dry).toEqual({ is: 'choosing' });
  expect(changed).toHaveBeenCalledOnce();
  unhear();
});

test('the time that is left is told roughly, and not at all where nobody knows', () => {
  const left = (done: number, of: number, rate: number) => leftOf(done, of, rate, words.vi);
  expect(left(0, 100, 0)).toBe('');
  expect(left(100, 100, 5)).toBe('');
  expect(left(0, 100, 10)).toBe('còn khoảng 10 giây');
  expect(left(0, 46_920, 200)).toBe('còn khoảng 4 phút');
});
