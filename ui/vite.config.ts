import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, type Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

import { guidePages } from './guide/pages.ts';

interface Graph {
  getModuleInfo(id: string): Rolldown.ModuleInfo | null;
}

/**
 * What the window cannot start without stands in one chunk: each file more is asked for over the web view's own scheme,
 * one after the other.
 */
function firstChunk() {
  /** Who imports a module, and would not start without it; null for the entry. */
  const importers = new Map<string, readonly string[] | null>();
  function importersOf(id: string, graph: Graph) {
    let found = importers.get(id);
    if (found === undefined) {
      const module = graph.getModuleInfo(id);
      found = module?.isEntry ? null : [...(module?.importers ?? [])];
      importers.set(id, found);
    }
    return found;
  }
  return (id: string, graph: Graph) => {
    const above = new Set([id]);
    // What is added while it runs is gone through as well.
    for (const each of above) {
      const by = importersOf(each, graph);
      if (by === null) return 'window';
      by.forEach((importer) => above.add(importer));
    }
    return null;
  };
}

export default defineConfig({
  plugins: [svelte(), guidePages()],
  clearScreen: false,
  // The guide lies beside this folder.
  server: { port: 1420, strictPort: true, fs: { allow: ['..'] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // WebKitGTK 2.40 is Safari 16.4; WebView2 keeps itself newer than this.
    target: ['safari16.4', 'chrome111'],
    // The security policy has no font-src data:, so nothing is inlined.
    assetsInlineLimit: 0,
    // What a chunk stands on is asked for with it, not once it has come. Both web views know how without help.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ debugName: 'window', name: firstChunk() }] } } },
  },
  // Tests see components as the window does, and never as a server would.
  ...(process.env.VITEST ? { resolve: { conditions: [...defaultClientConditions] } } : {}),
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // In milliseconds. A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
});
