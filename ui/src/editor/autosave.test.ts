import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { autosave, type Saving } from './autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A desk whose saves end when the test says so. */
function desk() {
  let text = '';
  const written: string[] = [];
  const told: string[] = [];
  let ends: { fine: () => void; broken: () => void }[] = [];
  let slow = false;
  let broken = false;
  const keeper = autosave<string, string, string>({
    read: () => text,
    write: (content) => {
      if (slow) {
        return new Promise((fine, wrong) =>
          ends.push({
            fine: () => {
              written.push(content);
              fine(content);
            },
            broken: () => wrong(new Error('đĩa đầy')),
          }),
        );
      }
      if (broken) return Promise.reject(new Error('đĩa đầy'));
      written.push(content);
      return Promise.resolve(content);
    },
    fault: (thrown) => String(thrown),
    told: (saving: Saving<string, string>) => told.push(saving.is),
  });
  return {
    keeper,
    written,
    told,
    type: (more: string) => {
      text += more;
      keeper.changed();
    },
    slow: (is: boolean) => (slow = is),
    broken: (is: boolean) => (broken = is),
    end: async (how: 'fine' | 'broken') => {
      const [first, ...rest] = ends;
      ends = rest;
      first?.[how]();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('what was typed is on disk within a second of the last key', async () => {
  const { type, written } = desk();
  type('a');
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual(['a']);
});

test('typing without a pause is saved as it goes', async () => {
  const { type, written } = desk();
  for (let key = 0; key < 50; key += 1) {
    type('x');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(written.length).toBeGreaterThanOrEqual(8);
  expect(written.at(-1)?.length).toBeGreaterThanOrEqual(45);
});

test('nothing is saved where nothing was changed', async () => {
  const { keeper, written } = desk();
  expect(await keeper.flush()).toBe(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(written).toEqual([]);
});

test('newer text during a save in flight is saved after it, and the state says so', async () => {
  const { type, slow, end, written, told } = desk();
  slow(true);
  type('a');
  await vi.advanceTimersByTimeAsync(500);
  type('b');
  slow(false);
  await end('fine');
  expect(told.at(-1)).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1000);
  expect(written).toEqual(['a', 'ab']);
  expect(told.at(-1)).toBe('saved');
});

test('flush waits for the save in flight and for what is newer than it', async () => {
  const { keeper, type, slow, end, written } = desk();
  slow(true);
  type('a');
  await vi.advanceTimersByTimeAsync(500);
  type('b');
  slow(false);
  const flushed = keeper.flush();
  await end('fine');
  expect(await flushed).toBe(true);
  expect(written).toEqual(['a', 'ab']);
});

test('a failed save is told, tried again, and loses nothing', async () => {
  const { type, broken, written, told } = desk();
  broken(true);
  type('a');
  await vi.advanceTimersByTimeAsync(600);
  expect(told.at(-1)).toBe('failed');
  type('b');
  broken(false);
  await vi.advanceTimersByTimeAsync(3000);
  expect(written).toEqual(['ab']);
  expect(told.at(-1)).toBe('saved');
});

test('flush answers that it failed, and what was typed is still to be saved', async () => {
  const { keeper, type, broken, written } = desk();
  broken(true);
  type('a');
  expect(await keeper.flush()).toBe(false);
  broken(false);
  expect(await keeper.flush()).toBe(true);
  expect(written).toEqual(['a']);
});

test('a stopped keeper begins no save', async () => {
  const { keeper, type, written } = desk();
  type('a');
  keeper.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(written).toEqual([]);
});
