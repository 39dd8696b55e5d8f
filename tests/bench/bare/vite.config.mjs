// @ts-check
/** Builds the yardstick pages as small as the app's own settings would. */
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: ['index.html', 'papa.html'] },
  },
});
