/** Makes everything that is served: the built app, the bare pages with their rows, and the files to import. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { bareRowsOf, makeRows, planIdOf, writeFile as writePlan } from '#tests/bench/rows.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Builds as `npm run build` does, but into `folder`, so that nobody's `dist` changes under them. */
export async function buildApp(folder: string): Promise<void> {
  await build(['--outDir', folder, '--emptyOutDir']);
}

export async function buildBare(folder: string, sizes: readonly number[]): Promise<void> {
  await build(['tests/bench/bare', '--outDir', folder, '--emptyOutDir']);
  for (const size of sizes) {
    await writeFile(join(folder, `rows-${size}.json`), JSON.stringify(bareRowsOf(makeRows(size))));
  }
}

async function build(parameters: readonly string[]): Promise<void> {
  const env = { ...process.env };
  delete env['NODE_ENV']; // this process serves modules in development mode
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build', ...parameters], { cwd: ROOT, env, maxBuffer: 2 ** 26 });
}

/** A plan file for every size and round (round 0 prepares the profile), each with an id of its own. */
export async function writePlanFiles(
  folder: string,
  sizes: readonly number[],
  rounds: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [s, size] of sizes.entries()) {
    const rows = makeRows(size);
    for (let round = 0; round <= rounds; round++) {
      await writeFile(join(folder, planFileName(size, round)), writePlan(rows, planOf(s, round)));
    }
  }
}

export function planFileName(size: number, round: number): string {
  return `plan-${size}-${round}.csv`;
}

/** The id of the plan of the s-th size made for a round. */
export function planOf(s: number, round: number): ReturnType<typeof planIdOf> {
  return planIdOf(s * 100 + round);
}

export interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

/** What the files weigh on the way, each compressed by itself as hosts do. Bytes. */
export async function weigh(folder: string, names: readonly string[]): Promise<Weight> {
  let [gzip, brotli] = [0, 0];
  for (const name of names) {
    const body = await readFile(join(folder, name));
    gzip += gzipSync(body, { level: 9 }).length;
    brotli += brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return { gzip, brotli };
}
