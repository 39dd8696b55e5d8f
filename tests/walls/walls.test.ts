/** Proves that each wall and each habit in eslint.config.js bites: small sources, linted as if they stood at the given path. */
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import tseslint from 'typescript-eslint';

// The files exist in memory only, so the type checker is left out; its rules are not ours to prove.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const OPENING = '/** What it knows. */\n';

/** The rules a source breaks, without those that small sources break by being small. */
async function findBroken(filePath: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  const broken = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
  return broken.filter((rule) => !rule.endsWith('no-unused-vars'));
}

const REFUSED_IMPORTS: readonly (readonly [file: string, code: string])[] = [
  ['src/core/plan.ts', "import { a } from '#exchange/csv.ts';"],
  ['src/core/plan.ts', "import { a } from '#storage/log.ts';"],
  ['src/core/plan.ts', "import { a } from '#messages/vi.ts';"],
  ['src/core/plan.ts', "import type { A } from '#app/session.ts';"],
  ['src/core/plan.ts', "export { a } from '#ui/grid.ts';"],
  ['src/core/plan.ts', "export * from '#ui/grid.ts';"],
  ['src/core/plan.ts', "export const a = import('#pwa/register.ts');"],
  ['src/core/plan.ts', "export type A = import('#app/session.ts').A;"],
  ['src/core/plan.ts', "import { a } from '#tests/support/server.ts';"],
  ['src/exchange/csv.ts', "import { a } from '#storage/log.ts';"],
  ['src/exchange/csv.ts', "import { a } from '#messages/vi.ts';"],
  ['src/storage/log.ts', "import { a } from '#exchange/csv.ts';"],
  ['src/storage/log.ts', "import { a } from '#app/session.ts';"],
  ['src/messages/vi.ts', "import { a } from '#exchange/csv.ts';"],
  ['src/messages/vi.ts', "import { a } from '#storage/log.ts';"],
  ['src/messages/vi.ts', "import type { A } from '#app/session.ts';"],
  ['src/app/session.ts', "import { a } from '#ui/grid/grid.ts';"],
  ['src/app/session.ts', "import { a } from '#pwa/register.ts';"],
  ['src/ui/grid/grid.ts', "import { a } from '#storage/log.ts';"],
  ['src/ui/grid/grid.ts', "import { a } from '#exchange/csv.ts';"],
  ['src/ui/App.svelte', '<script lang="ts">import { a } from \'#storage/log.ts\'; a();</script>'],
  ['src/pwa/register.ts', "import { a } from '#app/session.ts';"],
  ['src/pwa/register.ts', "import { a } from '#messages/vi.ts';"],
  // By the side door, and without an ending.
  ['src/core/plan.ts', "import { a } from '../exchange/csv.ts';"],
  ['src/exchange/csv.ts', "import { a } from '../core/plan.ts';"],
  ['src/core/checks/sum.ts', "import { a } from '../../app/session.ts';"],
  ['src/main.ts', "import { a } from './app/session.ts';"],
  ['tests/core/plan.test.ts', "import { a } from '../../src/core/plan.ts';"],
  ['src/core/plan.ts', "import { a } from './period';"],
  ['src/app/session.ts', "import { a } from '#core/plan';"],
  // Packages outside their place, and a package without one.
  ['src/core/number.ts', "import Big from 'big.js';"],
  ['src/app/session.ts', "import Dexie from 'dexie';"],
  ['src/ui/App.svelte', "<script lang=\"ts\">import Dexie from 'dexie'; new Dexie('a');</script>"],
  ['src/app/importing.ts', "import Papa from 'papaparse';"],
  ['src/ui/sheet/sheet.ts', "import { createGrid } from 'ag-grid-community';"],
  ['src/main.ts', "import { Workbox } from 'workbox-window';"],
  ['src/core/plan.ts', "import { untrack } from 'svelte';"],
  ['src/pwa/register.ts', "import { mount } from 'svelte';"],
  ['src/core/plan.ts', "import { readFileSync } from 'node:fs';"],
  ['src/app/session.ts', "import merge from 'lodash';"],
];

test.each(REFUSED_IMPORTS)('%s refuses %s', async (file, code) => {
  expect(await findBroken(file, file.endsWith('.svelte') ? code : OPENING + code)).toEqual(['walls/imports']);
});

const ALLOWED_IMPORTS: readonly (readonly [file: string, code: string])[] = [
  ['src/core/decimal.ts', "import Big from 'big.js';"],
  ['src/core/checks/sum.ts', "import { a } from '../plan.ts';"],
  ['src/core/checks/sum.ts', "import { a } from '#core/plan.ts';"],
  ['src/exchange/csv.ts', "import Papa from 'papaparse';\nimport { a } from '#core/plan.ts';"],
  ['src/storage/tables.ts', "import Dexie from 'dexie';\nimport { a } from '#core/plan.ts';"],
  ['src/messages/vi.ts', "import { a } from '#core/period.ts';\nimport type { A } from '#exchange/csv.ts';"],
  [
    'src/app/session.svelte.ts',
    "import { a } from '#storage/log.ts';\nimport { b } from '#exchange/csv.ts';",
  ],
  [
    'src/ui/grid/grid.ts',
    "import { createGrid } from 'ag-grid-community';\nimport { a } from '#app/session.ts';",
  ],
  ['src/ui/screens/first.ts', "import seed from '../../../seeds/mau.csv?url';"],
  [
    'src/pwa/register.ts',
    "import { Workbox } from 'workbox-window';\nimport type { A } from '#messages/vi.ts';",
  ],
  ['src/main.ts', "import { a } from '#app/session.ts';\nimport App from '#ui/App.svelte';"],
  ['tests/core/plan.test.ts', "import { a } from '#core/plan.ts';\nimport fc from 'fast-check';"],
];

test.each(ALLOWED_IMPORTS)('%s may write %s', async (file, code) => {
  expect(await findBroken(file, OPENING + code)).toEqual([]);
});

const syntax = 'no-restricted-syntax';

const REFUSED_HABITS: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['src/core/number.ts', 'export const a = (t: string) => Number(t);', syntax],
  ['src/core/number.ts', 'export const a = (t: string) => parseFloat(t);', syntax],
  ['src/exchange/csv.ts', 'export const a = (t: string) => Number.parseFloat(t);', syntax],
  ['src/exchange/csv.ts', 'export const a = (n: number) => n.toFixed(2);', syntax],
  ['src/core/judging.ts', 'export const a = (n: { toFixed(): string }) => n.toFixed();', syntax],
  ['src/core/plan.ts', 'export const a = () => Math.random();', syntax],
  ['src/core/plan.ts', 'export const a = () => crypto.randomUUID();', syntax],
  ['src/core/plan.ts', 'export const a = () => Date.now();', syntax],
  ['src/exchange/backup.ts', 'export const a = () => new Date();', syntax],
  ['src/core/plan.ts', 'export class Plan { name = 1; }', syntax],
  ['src/core/plan.ts', 'export default 1;', syntax],
  ['src/app/session.ts', 'export enum Kind { A }', syntax],
  ['src/app/session.ts', 'export const a = (n: number | null) => n || 0;', syntax],
  ['src/ui/parts/part.ts', "export const a = (e: Element) => { e.innerHTML = '<b>'; };", syntax],
  [
    'src/ui/parts/part.ts',
    "export const a = (e: Element) => e.insertAdjacentHTML('beforeend', '<b>');",
    syntax,
  ],
  [
    'src/ui/parts/Part.svelte',
    '<script lang="ts">let a = \'<b>\';</script>\n{@html a}',
    'svelte/no-at-html-tags',
  ],
  ['src/app/session.ts', "export const a = () => eval('1');", 'no-eval'],
  ['src/app/session.ts', "export const a = () => new Function('1');", 'no-new-func'],
  ['src/app/session.ts', 'export const a = () => { try { b(); } catch {} };\nconst b = () => 1;', 'no-empty'],
  ['src/app/session.ts', 'export const a = (b: any) => { b(); };', '@typescript-eslint/no-explicit-any'],
  ['src/storage/log.ts', 'export const a = () => db.transaction(() => put().catch(() => null));', syntax],
  ['tests/core/plan.test.ts', "test.only('a', () => {});", syntax],
  ['tests/core/plan.test.ts', "describe.skip('a', () => {});", syntax],
  ['tests/core/plan.test.ts', "test.concurrent.skip('a', () => {});", syntax],
  ['tests/core/plan.test.ts', "it.todo('a');", syntax],
  ['src/app/session.ts', `export const a = [\n${'  1,\n'.repeat(301)}];`, 'max-lines'],
  [
    'src/app/session.ts',
    `export function a() {\n${'  b();\n'.repeat(60)}}\nconst b = () => 1;`,
    'max-lines-per-function',
  ],
];

test.each(
  REFUSED_HABITS.map(([file, code, rule]) => ({
    file,
    code,
    rule,
    habit: code.slice(0, 80).replaceAll('\n', ' '),
  })),
)('$file refuses the habit $habit', async ({ file, code, rule }) => {
  expect(await findBroken(file, file.endsWith('.svelte') ? code : OPENING + code)).toEqual([rule]);
});

test('a file opens by saying what it knows', async () => {
  expect(await findBroken('src/core/plan.ts', 'export const a = 1;')).toEqual(['walls/opening']);
});

test('a rule is set aside only with a reason', async () => {
  const code = 'export const a = (t: string) => Number(t);';
  const aside = '// eslint-disable-next-line no-restricted-syntax';
  expect(await findBroken('src/core/plan.ts', `${OPENING}${aside}\n${code}`)).toEqual(['walls/reasons']);
  expect(await findBroken('src/core/plan.ts', `${OPENING}${aside} -- digits just matched\n${code}`)).toEqual(
    [],
  );
});

test('a reason that no longer excuses anything is an error', async () => {
  const [result] = await eslint.lintText(
    `${OPENING}// eslint-disable-next-line no-eval -- once\nexport const a = 1;`,
    {
      filePath: 'src/core/plan.ts',
    },
  );
  expect(result?.errorCount).toBe(1);
});

test('rounding has its one place', async () => {
  const code = 'export const a = (n: { toFixed(): string }) => n.toFixed();';
  expect(await findBroken('src/core/decimal.ts', OPENING + code)).toEqual([]);
});

test('dictionaries and tables of cases may be long', async () => {
  const long = `${OPENING}export const a = [\n${'  1,\n'.repeat(400)}];`;
  expect(await findBroken('src/messages/vi.ts', long)).toEqual([]);
  expect(await findBroken('tests/core/plan.test.ts', long)).toEqual([]);
});
