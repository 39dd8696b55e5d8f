#!/usr/bin/env node
// @ts-check
/** Starts the bench: `npm run bench -- --help`. Only loads the TypeScript beside it; what is measured is decided there. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const loader = await createServer({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { runBench } = await loader.ssrLoadModule('/tests/bench/bench.ts');
  await runBench(process.argv.slice(2));
} finally {
  await loader.close();
}
