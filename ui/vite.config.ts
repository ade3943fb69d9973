import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // WebKitGTK 2.40 is Safari 16.4; WebView2 keeps itself newer than this.
    target: ['safari16.4', 'chrome111'],
    // The security policy has no font-src data:, so nothing is inlined.
    assetsInlineLimit: 0,
    // What a chunk stands on is asked for with it, not once it has come. Both web views know how without help.
    modulePreload: { polyfill: false },
  },
  // Tests see components as the window does, and never as a server would.
  ...(process.env.VITEST ? { resolve: { conditions: [...defaultClientConditions] } } : {}),
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // In milliseconds. A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
});
