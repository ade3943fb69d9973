import { expect, test, vi } from 'vitest';

import { Work, type WorkNews } from './work.svelte';

const full = { code: 'archive', message: { vi: 'đĩa đầy', en: 'the disk is full' }, details: null } as const;
const news = (job: number, more: Partial<WorkNews> = {}): WorkNews => ({
  job,
  done: 0,
  of: 10,
  finished: false,
  stopped: false,
  fault: null,
  ...more,
});

function desk() {
  let tell: (news: WorkNews) => void = () => undefined;
  const stop = vi.fn((job: number): Promise<unknown> => Promise.resolve(job));
  const hear = vi.fn((heard: typeof tell) => {
    tell = heard;
    return () => undefined;
  });
  return { work: new Work({ hear, stop }), tell: (news: WorkNews) => tell(news), stop, hear };
}

test('what the desk tells before it has answered is not lost', async () => {
  const { work, tell } = desk();
  await work.begin(() => {
    tell(news(1, { done: 3 }));
    return Promise.resolve(1);
  });
  expect(work.stage).toMatchObject({ is: 'running', news: { done: 3 } });
});

test('a folder that is not chosen leaves everything as it was', async () => {
  const { work, tell } = desk();
  await work.begin(() => Promise.resolve(1));
  tell(news(1, { finished: true, done: 10 }));
  await work.begin(() => Promise.resolve(null));
  expect(work.stage).toMatchObject({ is: 'ended', news: { job: 1 } });
});

test('work that is refused says why, and can be begun again', async () => {
  const { work } = desk();
  await work.begin(() => Promise.reject(full));
  expect(work.busy).toBe(false);
  expect(work.fault).toEqual(full);
  await work.begin(() => Promise.resolve(2));
  expect(work.busy).toBe(true);
  expect(work.fault).toBeNull();
});

test('nothing is begun twice', async () => {
  const { work } = desk();
  const begin = vi.fn(() => Promise.resolve(1));
  await Promise.all([work.begin(begin), work.begin(begin)]);
  expect(begin).toHaveBeenCalledOnce();
});

test('work that somebody else began is heard of', () => {
  const { work, tell } = desk();
  tell(news(5));
  expect(work.busy).toBe(true);
  expect(work.asked).toBe(false);
});

test('late news of a job that has ended changes nothing', () => {
  const { work, tell } = desk();
  tell(news(4, { finished: true }));
  tell(news(4, { done: 9 }));
  expect(work.stage.is).toBe('ended');
  tell(news(6));
  expect(work.stage).toMatchObject({ is: 'running', news: { job: 6 } });
});

test('it is stopped once, and says so until it has stopped', async () => {
  const { work, tell, stop } = desk();
  await work.begin(() => Promise.resolve(1));
  await work.stop();
  expect(stop).not.toHaveBeenCalled();
  tell(news(1));
  await Promise.all([work.stop(), work.stop()]);
  expect(stop.mock.calls).toEqual([[1]]);
  tell(news(1, { done: 4 }));
  expect(work.stopping).toBe(true);
  tell(news(1, { finished: true, stopped: true }));
  expect(work.stopping).toBe(false);
  expect(work.news?.stopped).toBe(true);
});

test('a stop that did not reach the desk can be asked for again', async () => {
  const { work, tell, stop } = desk();
  await work.begin(() => Promise.resolve(1));
  tell(news(1));
  stop.mockRejectedValueOnce(full);
  await work.stop();
  expect(work.stopping).toBe(false);
  expect(work.fault).toEqual(full);
  await work.stop();
  expect(stop).toHaveBeenCalledTimes(2);
});

test('whoever listens hears of the end once, and whether it was asked for here', async () => {
  const { work, tell } = desk();
  const ended: boolean[] = [];
  const unhear = work.onEnd(() => ended.push(work.asked));
  await work.begin(() => Promise.resolve(1));
  tell(news(1));
  tell(news(1, { finished: true }));
  tell(news(2, { finished: true }));
  unhear();
  tell(news(3, { finished: true }));
  expect(ended).toEqual([true, false]);
});

test('what has been read is laid aside; what runs is not', async () => {
  const { work, tell } = desk();
  await work.begin(() => Promise.resolve(1));
  tell(news(1));
  work.dismiss();
  expect(work.busy).toBe(true);
  tell(news(1, { finished: true }));
  work.dismiss();
  expect(work.stage.is).toBe('idle');
});
