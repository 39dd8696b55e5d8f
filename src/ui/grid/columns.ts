/**
 * The columns of the grid: those of the view shown, each with its number and formula as on the form, and the key that tells
 * when they have to be made anew. What a column holds is in column-makers.ts, their order in period- and stage-columns.ts.
 */
import type { ColGroupDef } from 'ag-grid-community';
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Placed, Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { numberColumns, printColumn, sayColumn } from '#ui/grid/column-formulas.ts';
import type { Column, ColumnParts } from '#ui/grid/column-makers.ts';
import { FormHeading, type HeadingParams } from '#ui/grid/form-heading.ts';
import { periodColumns } from '#ui/grid/period-columns.ts';
import { periodLayout } from '#ui/grid/period-layout.ts';
import { stageColumns } from '#ui/grid/stage-columns.ts';
import { stageLayout } from '#ui/grid/stage-layout.ts';

type AnyColumn = Column | ColGroupDef<Placed>;

export function makeColumns(parts: ColumnParts): AnyColumn[] {
  const columns = parts.view === 'stage' ? stageColumns(parts) : periodColumns(parts);
  return withNumbers(columns, parts);
}

/** Changes whenever the columns of the view would: by targets of new assigners or periods, and by settings. */
export function columnsKey({ plan, period }: Pick<Session, 'plan' | 'period'>, view: PlanView): string {
  const layout = view === 'stage' ? stageLayout(plan, period) : periodLayout(plan, period);
  return JSON.stringify([layout, hasFalling(plan)]);
}

/** The columns under every group heading, from left to right. */
export function leavesOf(column: AnyColumn): Column[] {
  return 'children' in column ? column.children.flatMap(leavesOf) : [column];
}

function withNumbers(columns: readonly AnyColumn[], { session, say, view }: ColumnParts): AnyColumn[] {
  const { plan } = session;
  const ids = columns.flatMap(leavesOf).map(({ colId = '' }) => colId);
  const numbered = numberColumns(ids, plan.head.settings.fallingPercent);
  // Side by side with other years there is room for one formula.
  const falls = view === 'period' && hasFalling(plan);
  const withNumber = (column: AnyColumn): AnyColumn => {
    if ('children' in column) return { ...column, children: column.children.map(withNumber) };
    const known = numbered.get(column.colId ?? '');
    const answers = typeof column.cellClass === 'string' && column.cellClass.includes('asks');
    const description = known ? sayColumn(known, say.columns) : '';
    const params: HeadingParams = {
      printed: known ? printColumn(known, falls) : '',
      description: answers ? `${description}; ${say.columns.answersWhy}` : description,
    };
    return { ...column, headerComponent: FormHeading, headerComponentParams: params };
  };
  return columns.map(withNumber);
}

/** Whether any row is better the lower it is, so that its percent has a formula of its own. */
export function hasFalling({ lines }: Plan): boolean {
  for (const { indicator } of valuesOf(lines)) if (indicator.direction === 'down') return true;
  return false;
}
