// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
type Args = Record<string, unknown>;
let asked: string[] = [];
let gates = new Map<string, Promise<void>>();
const page = (id: string) => ({
  id,
  content: {
    body: {
      type: 'doc',
      content: [
        { type: 'kicker' },
        { type: 'headline', content: [{ type: 'text', text: `Lễ hội ${id}` }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Khai hội.' }] },
      ],
    },
  },
});
vi.mock('../../ipc', async (original) => ({
  ...(await original<object>()),
  photos: () => Promise.resolve([]),
  ask: async (command: string, args: Args) => {
    asked.push(command);
    const id = String(args.article ?? '');
    await gates.get(id);
    if (command === 'preview_article') return page(id);
    if (command === 'highlight_in') return (args.texts as string[]).map(() => [[0, 2]]);
    if (command === 'related') return [{ id: 'b', headline: '' }];
    return [
      { id: 'a', headline: '' },
      { id: 'b', headline: '' },
      { id: 'c', headline: '' },
    ];
  },
}));
const { reading } = await import('./reading.svelte');

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  gates = new Map();
  reading.forget();
  reading.want(null, '');
});
afterEach(() => vi.useRealTimers());
const rest = (milliseconds = 500) => vi.advanceTimersByTimeAsync(milliseconds);

test('an article is asked for once the cursor rests on it', async () => {
  reading.want('x', '');
  reading.want('y', '');
  reading.want('a', '');
  await rest();
  expect(asked.filter((command) => command === 'preview_article')).toHaveLength(1);
  expect(reading.now?.id).toBe('a');
});

test('what was read before stays until the next is there, and a late one is dropped', async () => {
  reading.want('a', '');
  await rest();
  let open: () => void = () => undefined;
  gates.set('d', new Promise((resolve) => (open = resolve)));
  reading.want('d', '');
  await rest(100);
  expect(reading.now?.id).toBe('a');
  reading.want('c', '');
  await rest();
  open();
  await rest();
  expect(reading.now?.id).toBe('c');
});

test('what was searched for is marked in every block that says something', async () => {
  reading.want('a', 'lễ');
  await rest();
  expect([...(reading.now?.marks ?? new Map()).values()]).toEqual([[[0, 2]], [[0, 2]]]);
});

test('without a search nothing is asked to be marked', async () => {
  reading.want('a', ' ');
  await rest();
  expect(asked).not.toContain('highlight_in');
});

test('what is like it holds neither itself nor what it is linked with', async () => {
  reading.want('a', '');
  await rest();
  expect([reading.links.map(({ id }) => id), reading.like.map(({ id }) => id)]).toEqual([['b'], ['c']]);
});

test('going back shows it at once, until it has been changed', async () => {
  reading.want('a', '');
  await rest();
  reading.want('c', '');
  await rest();
  reading.want('a', '');
  expect(reading.now?.id).toBe('a');
  reading.forget();
  reading.want('a', '');
  await rest();
  expect(asked.filter((command) => command === 'preview_article')).toHaveLength(3);
});
