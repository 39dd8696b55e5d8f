/**
 * Files with their bytes spoilt at random, taken the whole way of an import: nothing is thrown, every refusal has its code, the
 * plan stays as it was until a change is applied. Many more, with times: `npm run test:files`.
 */
import { expect, test } from 'vitest';
import { measureMutants } from './measure-mutants.ts';

const INPUTS = 1_000;

test(`${INPUTS} spoilt files`, async () => {
  const { faults, outcomes } = await measureMutants(INPUTS);
  expect(faults).toEqual([]);
  const { texts, workbooks } = outcomes;
  // All three ways are gone.
  expect(
    Math.min(texts.refused, texts.plan, texts.table, workbooks.refused, workbooks.table),
  ).toBeGreaterThan(0);
}, 300_000);
