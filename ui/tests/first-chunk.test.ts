import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

/** The modules of the window's first chunk, with those that it cannot start without. */
async function firstModules(): Promise<string[]> {
  const built = (await build({ logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter((part) => part.type === 'chunk');
  const wanted = chunks.filter((chunk) => chunk.isEntry).map(({ fileName }) => fileName);
  const modules: string[] = [];
  // What is pushed while it runs is gone through as well.
  for (const name of wanted) {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk) continue;
    modules.push(...chunk.moduleIds);
    wanted.push(...chunk.imports.filter((imported) => !wanted.includes(imported)));
  }
  return modules;
}

test('the window opens without ProseMirror', { timeout: 60_000 }, async () => {
  const modules = await firstModules();
  expect(modules.some((id) => id.endsWith('src/App.svelte'))).toBe(true);
  expect(modules.filter((id) => id.includes('prosemirror'))).toEqual([]);
});

test(
  'the window opens without the rooms and dialogs of the archive, photos and people',
  { timeout: 60_000 },
  async () => {
    const modules = await firstModules();
    const rooms = /src\/(?:archive(?!\/Marked)|prepare|sending|photos|directory)\/.*\.svelte$/u;
    const words = /words\/(?:archive|archive-search|prepare|sending|sheet|people)\.ts$/u;
    expect(modules.filter((id) => rooms.test(id) || words.test(id))).toEqual([]);
  },
);

test('the window opens without the guide', { timeout: 60_000 }, async () => {
  const modules = await firstModules();
  expect(
    modules.filter((id) => /docs\/guide\/|src\/help\/(?!reading|slug)|words\/help\.ts$/u.test(id)),
  ).toEqual([]);
});

test(
  'the window opens without the keeping of the archive and what comes into it',
  { timeout: 60_000 },
  async () => {
    const modules = await firstModules();
    const rooms = /src\/(?:care|bringing)\/(?!open\.ts|palette\.ts|part\.svelte\.ts)/u;
    const words = /words\/(?:care|bringing)\.ts$/u;
    expect(modules.filter((id) => rooms.test(id) || words.test(id))).toEqual([]);
  },
);
