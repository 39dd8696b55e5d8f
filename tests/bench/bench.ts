/**
 * The bench as a whole: builds, serves, measures on each device, prints the table. Fails only when the run itself breaks; a
 * figure over its budget is a line in the table (engineering/performance.md).
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp, buildBare, writePlanFiles } from '#tests/bench/builds.ts';
import { serve } from '#tests/bench/host.ts';
import { readOptions, type Options } from '#tests/bench/options.ts';
import { describeMachine, writeReport } from '#tests/bench/report.ts';
import { runDevice } from '#tests/bench/rounds.ts';
import type { Sample } from '#tests/bench/samples.ts';
import { launchPersistent, makeProfile, removeProfile } from '#tests/support/chromium.ts';

export async function runBench(words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  if (!options) return;
  const folder = await mkdtemp(join(tmpdir(), 'so-chi-tieu-bench-'));
  try {
    const samples = await measure(options, folder);
    const machine = describeMachine(await chromiumVersion());
    console.log(`\n${writeReport(samples, options, machine)}`);
    if (options.json !== null) await writeFile(options.json, JSON.stringify({ machine, options, samples }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(options: Options, folder: string): Promise<Sample[]> {
  const begun = Date.now();
  const log = (line: string): void =>
    console.error(`${((Date.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const app = options.app ?? join(folder, 'app');
  const [bare, files] = [join(folder, 'bare'), join(folder, 'files')];
  log('building');
  if (options.app === null) await buildApp(app);
  await buildBare(bare, options.sizes);
  await writePlanFiles(files, options.sizes, options.parts.includes('files') ? options.rounds : 0);
  const [appHost, bareHost] = [await serve(app), await serve(bare)];
  const samples: Sample[] = [];
  try {
    for (const device of options.devices) {
      const stage = {
        options,
        device,
        files,
        log,
        app: { host: appHost, folder: app },
        bare: { host: bareHost, folder: bare },
      };
      samples.push(...(await runDevice(stage)));
    }
  } finally {
    await appHost.stop();
    await bareHost.stop();
  }
  return samples;
}

async function chromiumVersion(): Promise<string> {
  const profile = await makeProfile();
  const context = await launchPersistent(profile);
  try {
    return context.browser()?.version() ?? 'of unknown version';
  } finally {
    await context.close();
    await removeProfile(profile);
  }
}
