#!/usr/bin/env node
// @ts-check
/**
 * Runs every check of the repository and counts them: each test is one, each other stage is one. What keeps one processor busy
 * runs beside another of its kind. The last line is «N passed, N failed»; a check that was skipped, or could not start, has failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {(text: string) => void} Print */
/** @typedef {{ name: string, run: (print: Print) => Count | Promise<Count>, needsBuild?: boolean }} Stage */

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'so-chi-tieu-results-'));
process.env['CHROMIUM'] ??= '/usr/bin/chromium';
process.env['PATH'] = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

/** Runs a command and passes on what it prints; true when it ended well. @param {string[]} command @param {Print} print @returns {Promise<boolean>} */
function succeed([program = '', ...parameters], print) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', print);
    child.stderr.setEncoding('utf8').on('data', print);
    child.once('error', (error) => {
      print(`${program}: ${error.message}\n`);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}

/** One check made of one or several commands. @param {string[][]} commands @returns {Stage['run']} */
function commands(...commands) {
  return async (print) => {
    let isGood = true;
    for (const command of commands) isGood = (await succeed(command, print)) && isGood;
    return isGood ? PASSED : FAILED;
  };
}

/** All tests of one or several Vitest projects. @param {string[]} projects @returns {Stage['run']} */
function tests(...projects) {
  const reporters = ['--reporter=default', '--reporter=json'];
  return async (print) => {
    const file = join(results, `${projects.join('-')}.json`);
    const named = projects.flatMap((project) => ['--project', project]);
    const command = ['vitest', 'run', ...named, ...reporters, `--outputFile.json=${file}`];
    const endedWell = await succeed(command, print);
    return existsSync(file) ? countTests(JSON.parse(readFileSync(file, 'utf8')), endedWell) : FAILED;
  };
}

/**
 * Whatever is not passed has failed: skipped and todo tests, files that did not load, errors outside any test.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @param {boolean} endedWell
 * @returns {Count}
 */
function countTests({ testResults }, endedWell) {
  const statuses = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status }) => status),
  );
  const passed = statuses.filter((status) => status === 'passed').length;
  const unloaded = testResults.filter(({ assertionResults }) => assertionResults.length === 0).length;
  const failed = statuses.length - passed + unloaded;
  return { passed, failed: failed === 0 && (!endedWell || passed === 0) ? 1 : failed };
}

/** Licences that may ship with a public product or build it. */
const LICENCES = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  'CC0-1.0',
]);

/** Data that only the build reads, and that the app does not contain. */
const BUILD_LICENCES = new Set([...LICENCES, 'CC-BY-4.0']);

/** @returns {Count} */
function checkLicences() {
  /** @type {Record<string, { license?: string, dev?: boolean, version?: string }>} */
  const packages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const refused = installed.flatMap(([path, { license, dev }]) => {
    const found = license ?? readLicence(path);
    return isAllowed(found, dev ? BUILD_LICENCES : LICENCES) ? [] : [`${path}: ${found}`];
  });
  for (const line of refused) console.error(`Licence not allowed: ${line}`);
  console.log(`${installed.length - refused.length} of ${installed.length} packages may be used.`);
  return refused.length === 0 && installed.length > 0 ? PASSED : FAILED;
}

/** The lock file does not name every licence; the package itself does. @param {string} path */
function readLicence(path) {
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return 'not installed, licence unknown';
  const { license } = JSON.parse(readFileSync(file, 'utf8'));
  return String(license?.type ?? license ?? 'none stated');
}

/** Reads `A`, `(A OR B)` and `A AND B`. @param {string} expression @param {Set<string>} allowed */
function isAllowed(expression, allowed) {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}

/** Installs packages of the distribution, as far as that is possible. @param {string[]} packages and options of apt-get */
function installPackages(...packages) {
  console.log(`Installing with apt-get: ${packages.join(' ')} …`);
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const script = `${sudo}apt-get update && ${sudo}apt-get install -y ${packages.join(' ')}`;
  spawnSync('sh', ['-c', script], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Chromium draws the tests in a real browser; a machine without it gets the distribution's. @returns {Count} */
function ensureChromium() {
  const chromium = process.env['CHROMIUM'] ?? '';
  if (existsSync(chromium)) return PASSED;
  console.log(`No Chromium at ${chromium}.`);
  installPackages('chromium');
  process.env['CHROMIUM'] = '/usr/bin/chromium';
  if (existsSync('/usr/bin/chromium')) return PASSED;
  console.error('Chromium could not be installed. Install it, or name it in the variable CHROMIUM.');
  return FAILED;
}

/** LibreOffice takes what we copy, driven by Debian's own Python (tests/support/libreoffice.py). @returns {Count} */
function ensureLibreOffice() {
  const isThere = () =>
    existsSync(process.env['SOFFICE'] ?? '/usr/bin/soffice') &&
    spawnSync('/usr/bin/python3', ['-c', 'import uno']).status === 0;
  if (isThere()) return PASSED;
  console.log('No LibreOffice Calc with its Python bridge.');
  installPackages('--no-install-recommends', 'libreoffice-calc', 'python3-uno');
  if (isThere()) return PASSED;
  console.error('LibreOffice could not be installed. Install libreoffice-calc and python3-uno.');
  return FAILED;
}

/**
 * Of each step as many stages run side by side as it says, each taking the next of the list when it is done; the longest come first.
 * @type {{ lanes: number, stages: Stage[] }[]}
 */
const STEPS = [
  {
    lanes: 1,
    stages: [
      { name: 'Chromium', run: ensureChromium },
      { name: 'LibreOffice', run: ensureLibreOffice },
      { name: 'licences', run: checkLicences },
      { name: 'build', run: commands(['vite', 'build']) },
      { name: 'size', run: commands(['size-limit']), needsBuild: true },
    ],
  },
  {
    lanes: 2,
    stages: [
      { name: 'browser tests', run: tests('browser') },
      { name: 'unit tests', run: tests('unit') },
      { name: 'lint', run: commands(['eslint', '.', '--max-warnings=0']) },
      {
        name: 'types',
        run: commands(
          ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
          ['tsc', '-p', 'src/core/tsconfig.json'],
          ['tsc', '-p', 'src/pwa/worker/tsconfig.json'],
        ),
      },
      { name: 'format', run: commands(['prettier', '--check', '--log-level=warn', '.']) },
      { name: 'unused code', run: commands(['knip']) },
    ],
  },
  // In one run, so that a worker that has no flow left goes on with a fault.
  { lanes: 1, stages: [{ name: 'flows and faults', run: tests('flows', 'faults'), needsBuild: true }] },
];

let isBuilt = false;
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];

/** What it prints streams through; beside others it is kept together until the stage has ended. @param {Stage} stage @param {boolean} isAlone */
async function runStage({ name, run, needsBuild }, isAlone) {
  let kept = `\n── ${name} ──\n`;
  /** @type {Print} */
  const print = isAlone ? (text) => process.stdout.write(text) : (text) => (kept += text);
  if (isAlone) process.stdout.write(kept);
  const started = performance.now();
  /** @type {Count} */
  const count = needsBuild && !isBuilt ? FAILED : await run(print);
  if (!isAlone) process.stdout.write(kept);
  if (name === 'build') isBuilt = count.failed === 0;
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = count.failed === 0 ? '✓' : '✗';
  summary.push(`${mark} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
}

/** Runs all stages, whatever became of those before. */
async function runAll() {
  for (const { lanes, stages } of STEPS) {
    const left = [...stages];
    const runLane = async () => {
      for (let stage = left.shift(); stage; stage = left.shift()) await runStage(stage, lanes === 1);
    };
    await Promise.all(Array.from({ length: lanes }, runLane));
  }
  console.log(`\n${summary.join('\n')}\n`);
}

await runAll();
const { passed, failed } = total;
rmSync(results, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
