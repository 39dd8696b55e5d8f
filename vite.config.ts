/** How the app is built, served while working, and tested: one build for any subpath, tests in node and in real Chromium. */
import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { configDefaults, defineConfig } from 'vitest/config';
import { pageChunks } from './page-chunks.ts';
import { PAGE_POLICY } from './src/pwa/policy.ts';

// package.json is ours, and has one.
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const chromium = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** Puts the policy first into the built page, before anything it has to govern. Development needs inline styles and goes without. */
function pagePolicy(): Plugin {
  return {
    name: 'page-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** The service worker is written by hand (src/pwa/worker); the build only adds the list of this version's files. */
function serviceWorker() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/pwa/worker',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['**/*.{js,css,html,webmanifest,svg,png,csv}'],
      globIgnores: ['**/icon*-512.png'], // only the system asks for the large ones, while it installs the app
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: 4_000_000,
    },
  });
}

/** Milliseconds a test waits for what is to come: no verdict on speed, but an end to waiting for what never comes. */
const PATIENCE = { testTimeout: 90_000, hookTimeout: 90_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  base: './',
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [svelte({ configFile: false }), pagePolicy(), ...serviceWorker()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // a data: URL would need a wider policy
    modulePreload: { polyfill: false }, // the polyfill is an inline script
    rolldownOptions: { output: { codeSplitting: { groups: pageChunks() } } },
    manifest: true, // who imports whom, for the size budget (.size-limit.js)
  },
  worker: { format: 'es' }, // it loads the workbook library only when a workbook comes
  optimizeDeps: { include: ['ag-grid-community', 'dexie', 'papaparse', 'svelte', 'big.js'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...PATIENCE,
          environment: 'node',
          include: ['tests/{core,exchange,messages,walls}/**/*.test.ts'],
          isolate: false, // nothing is kept between tests, and what they share is read once
          exclude: configDefaults.exclude,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...PATIENCE,
          include: ['tests/{storage,app,ui}/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: 'chromium', viewport: { width: 1366, height: 768 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'flows',
          environment: 'node',
          include: ['tests/flows/**/*.test.ts'],
          setupFiles: ['tests/support/nothing-gets-out.ts'],
          ...PATIENCE,
          isolate: false,
          maxWorkers: 2, // each file drives a browser of its own; a third would only wait for the others
        },
      },
      {
        extends: true,
        test: {
          name: 'faults', // `npm run test:faults` brings each fault about many times
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          setupFiles: ['tests/support/nothing-gets-out.ts'],
          ...PATIENCE,
          isolate: false,
          testTimeout: process.env['FAULTS'] === 'whole' ? 4 * 3_600_000 : PATIENCE.testTimeout,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'files', // long: `npm run test:files`
          environment: 'node',
          include: ['tests/measured/**/*.test.ts'],
          testTimeout: 4 * 3_600_000,
        },
      },
    ],
  },
});
