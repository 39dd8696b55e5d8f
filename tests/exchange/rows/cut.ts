/** What tests ask of a cut text. */
import { expect } from 'vitest';
import { cutRows } from '#exchange/rows/cut-rows.ts';
import type { Cut, CutChoice, CutProblem } from '#exchange/rows/cut-outcome.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';

export function cut(text: string, choice?: CutChoice): Cut {
  const result = cutRows(text, choice);
  if (result.kind === 'refused') expect.fail(`Refused: ${JSON.stringify(result.reason)}`);
  return result;
}

export function cellsOf({ rows }: IncomingTable): string[][] {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}

export function problem<C extends CutProblem['code']>(
  of: Cut,
  code: C,
): Extract<CutProblem, { code: C }> | undefined {
  return of.problems.find((one): one is Extract<CutProblem, { code: C }> => one.code === code);
}
