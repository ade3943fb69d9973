import { beforeEach, expect, test, vi } from 'vitest';

import { USUAL } from './choice';
import type { SendingNews, SendReport } from './wire';

const report: SendReport = { folder: '/a', files: ['1.jpg'], cut: [], failures: [], stopped: false };
let tell: (news: SendingNews) => void = () => undefined;
let end: (report: SendReport | null) => void = () => undefined;
const unheard = vi.fn();
const stopSending = vi.fn(() => Promise.resolve(null));
const sendPhotos = vi.fn(() => new Promise<SendReport | null>((done) => (end = done)));
vi.mock('./wire', () => ({
  onSending: (heard: typeof tell) => {
    tell = heard;
    return unheard;
  },
  sendPhotos: () => sendPhotos(),
  stopSending: () => stopSending(),
}));

const { Run } = await import('./run.svelte');
let run = new Run();
beforeEach(() => {
  run = new Run();
  vi.clearAllMocks();
});
const asked = () => vi.waitFor(() => expect(sendPhotos).toHaveBeenCalled());

test('a folder that is not chosen leaves the choice as it was', async () => {
  const started = run.start(['1'], USUAL);
  await asked();
  end(null);
  expect(await started).toBe(false);
  expect(run.stage).toEqual({ is: 'choosing' });
  expect(unheard).toHaveBeenCalledOnce();
});

test('how far it is stands until the report comes', async () => {
  const started = run.start(['1'], USUAL);
  await asked();
  tell({ sending: 7, done: 0, of: 1 });
  expect(run.stage).toMatchObject({ is: 'running', news: { done: 0 } });
  end(report);
  expect(await started).toBe(true);
  // Late news changes nothing.
  tell({ sending: 7, done: 1, of: 1 });
  expect(run.stage).toEqual({ is: 'done', report });
});

test('it is stopped once, and only once it runs', async () => {
  const started = run.start(['1'], USUAL);
  await asked();
  await run.stop();
  expect(stopSending).not.toHaveBeenCalled();
  tell({ sending: 7, done: 0, of: 1 });
  await run.stop();
  await run.stop();
  expect(stopSending).toHaveBeenCalledOnce();
  tell({ sending: 7, done: 1, of: 1 });
  expect(run.stage).toMatchObject({ is: 'running', stopping: true });
  end({ ...report, stopped: true });
  await started;
});

test('a fault is shown beside the choice', async () => {
  sendPhotos.mockRejectedValueOnce(new Error('full'));
  expect(await run.start(['1'], USUAL)).toBe(false);
  expect(run.stage).toEqual({ is: 'choosing' });
  expect(run.fault?.details).toBe('full');
});
