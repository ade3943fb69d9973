import { defineConfig } from 'vite';

/** The peer's page of `cargo xtask bench typing`; no part of the program. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  clearScreen: false,
  logLevel: 'warn',
  build: {
    target: 'safari16.4',
    modulePreload: false,
    rolldownOptions: { input: 'bench/bare.html' },
  },
});
