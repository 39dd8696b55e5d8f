/** The whole way of a text, as the screen of an import goes it before anything is asked. */
import { expect } from 'vitest';
import type { IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { readRows } from '#exchange/layout/read-rows.ts';
import { recognise } from '#exchange/layout/recognise.ts';
import type { Answers, Hints, Recognised } from '#exchange/layout/recognised.ts';
import { raggedLines, type Cut } from '#exchange/rows/cut-outcome.ts';
import { cutRows } from '#exchange/rows/cut-rows.ts';

export interface ReadTable extends Recognised {
  readonly read: IncomingRows;
}

export function readTable(table: IncomingTable, hints: Hints = {}, answers: Answers = {}): ReadTable {
  const recognised = recognise(table, null, hints);
  return { ...recognised, read: readRows(table, recognised.layout, answers, hints) };
}

export function readText(
  text: string,
  hints: Hints = {},
  answers: Answers = {},
): ReadTable & { readonly cut: Cut } {
  const cut = cutRows(text);
  if (cut.kind === 'refused') expect.fail(`Refused: ${JSON.stringify(cut.reason)}`);
  return { cut, ...readTable(cut.table, { ...hints, ragged: raggedLines(cut) }, answers) };
}
