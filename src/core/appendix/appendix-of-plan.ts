/** A plan in a period as the table of an appendix: rows and columns as on the printed form. The words are given. */
import type { AppendixTable } from '#core/appendix/appendix-table.ts';
import type { AppendixWords } from '#core/appendix/appendix-words.ts';
import { printFormula, type PlanColumn } from '#core/appendix/plan-column.ts';
import { planColumns } from '#core/appendix/plan-columns.ts';
import { reportColumns } from '#core/appendix/report-columns.ts';
import type { IndicatorId } from '#core/identity.ts';
import { isCounted } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import {
  ancestorsOf,
  lineAt,
  rowsInOrder,
  subtreeOf,
  type Line,
  type Placed,
  type Plan,
} from '#core/plan.ts';

/**
 * What the table is for: `form` is the one handed in by itself, `report` that of a report, with the verdicts, `plan` that of a
 * plan, with targets alone.
 */
export type AppendixPurpose = 'form' | 'report' | 'plan';

/** `period` is the one reported or planned. A form has every row, a document those that are counted with their parts and headings. */
export function appendixOfPlan(
  plan: Plan,
  period: Period,
  words: AppendixWords,
  purpose: AppendixPurpose,
): AppendixTable {
  const rows = rowsFor(plan, purpose);
  const lines = rows.map(({ id }) => lineAt(plan, id));
  const columns = columnsFor(plan, period, words, purpose).filter(
    (column) => purpose === 'form' || isNeeded(column, lines),
  );
  return {
    unitLine: null, // units have a column
    columns: columns.map(({ heads, width, kind }, n) => ({
      heads,
      width,
      kind,
      formula: printFormula(columns, n),
    })),
    rows: rows.map(({ id, depth }) => {
      const line = lineAt(plan, id);
      return { kind: line.indicator.kind, depth, cells: columns.map(({ cell }) => cell(line)) };
    }),
  };
}

/** A document leaves out what looks further than its period and has nothing in it. */
function isNeeded({ mark, cell }: PlanColumn, lines: readonly Line[]): boolean {
  return !['expected', 'next'].includes(mark) || lines.some((line) => cell(line).text !== '');
}

function columnsFor(
  plan: Plan,
  period: Period,
  words: AppendixWords,
  purpose: AppendixPurpose,
): readonly PlanColumn[] {
  switch (purpose) {
    case 'form':
      return reportColumns(plan, period, words, false);
    case 'report':
      return reportColumns(plan, period, words, true);
    case 'plan':
      return planColumns(plan, period, words);
  }
}

function rowsFor(plan: Plan, purpose: AppendixPurpose): readonly Placed[] {
  const rows = rowsInOrder(plan);
  const shown = new Set<IndicatorId>();
  for (const { id } of rows) {
    if (!isCounted(lineAt(plan, id).indicator)) continue;
    for (const one of [...ancestorsOf(plan, id), ...subtreeOf(plan, id)]) shown.add(one);
  }
  return purpose === 'form' || shown.size === 0 ? rows : rows.filter(({ id }) => shown.has(id));
}
