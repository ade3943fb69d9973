import { expect, test, vi } from 'vitest';

import { newest } from './newest';

test('one at a time, and what was asked for meanwhile once', async () => {
  vi.useFakeTimers();
  let done = () => {};
  const work = vi.fn(() => new Promise<void>((resolve) => (done = resolve)));
  const { ask } = newest(work, 40);
  ask();
  ask();
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(40);
  expect(work).toHaveBeenCalledTimes(1);
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(400);
  expect(work).toHaveBeenCalledTimes(1);
  done();
  await vi.advanceTimersByTimeAsync(40);
  expect(work).toHaveBeenCalledTimes(2);
  done();
  await vi.advanceTimersByTimeAsync(400);
  expect(work).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('nothing begins after it was stopped', async () => {
  vi.useFakeTimers();
  const work = vi.fn(() => Promise.resolve());
  const { ask, stop } = newest(work, 40);
  ask();
  stop();
  await vi.advanceTimersByTimeAsync(400);
  ask();
  await vi.advanceTimersByTimeAsync(400);
  expect(work).not.toHaveBeenCalled();
  vi.useRealTimers();
});
