/**
 * Reading measured at length: thousands of files drawn from a truth, a hundred thousand spoilt ones. Prints the tables of
 * docs/reading-measured.md. Sizes by FILES and INPUTS, the first seed by FROM.
 */
import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { measureMutants } from '../exchange/mutants/measure-mutants.ts';
import { CLASS_NAMES, measureFiles } from '../exchange/variants/measure-files.ts';
import { tableOfFiles, tableOfMutants } from './tables.ts';

const FILES = Number(process.env['FILES'] ?? 5_600);
const INPUTS = Number(process.env['INPUTS'] ?? 100_000);
/** Seeds other than those of the unit tests. */
const FROM = Number(process.env['FROM'] ?? 10_001);
const LONGEST = 2_000;

test(`${FILES} files of every class: nothing wrong and nothing lost in silence`, async () => {
  const measured = await measureFiles(Math.ceil(FILES / CLASS_NAMES.length), FROM);
  console.log(tableOfFiles(measured));
  expect(measured.errors).toEqual([]);
});

test(`${INPUTS} spoilt files: none breaks anything, none takes more than ${LONGEST} ms`, async () => {
  const measured = await measureMutants(INPUTS, FROM);
  console.log(tableOfMutants(measured), `\n${availableParallelism()} processors`);
  expect(measured.faults).toEqual([]);
  expect(measured.slowest.filter(({ milliseconds }) => milliseconds > LONGEST)).toEqual([]);
});
