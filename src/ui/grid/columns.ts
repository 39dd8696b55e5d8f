/**
 * The columns of the grid: those of the view shown, as the person has laid them out, each with its number and formula as on the
 * form, and the key that tells when they have to be made anew. What a column holds is in column-makers.ts, their order in
 * period- and stage-columns.ts, how they are laid out in arranged-columns.ts.
 */
import { NO_LAYOUT, type ColumnLayout } from '#app/column-layout.ts';
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { arrange, idOf, leavesOf, type AnyColumn } from '#ui/grid/arranged-columns.ts';
import { numberColumns, printColumn, sayColumn } from '#ui/grid/column-formulas.ts';
import { heldBy, type ColumnParts } from '#ui/grid/column-makers.ts';
import { FormHeading, type HeadingParams } from '#ui/grid/form-heading.ts';
import { periodColumns } from '#ui/grid/period-columns.ts';
import { periodLayout } from '#ui/grid/period-layout.ts';
import { stageColumns } from '#ui/grid/stage-columns.ts';
import { stageLayout } from '#ui/grid/stage-layout.ts';

export { leavesOf };

/** `layout`: how the person has laid them out; left out, as the form has them. */
export interface ArrangedParts extends ColumnParts {
  readonly layout?: ColumnLayout;
}

/** The columns shown, numbered from left to right as they stand. */
export function makeColumns({ layout = NO_LAYOUT, ...parts }: ArrangedParts): AnyColumn[] {
  return withNumbers(arrange(allColumns(parts), layout), parts);
}

/** Every column of the view as the form has them, hidden ones too. */
export function allColumns(parts: ColumnParts): readonly AnyColumn[] {
  return parts.view === 'stage' ? stageColumns(parts) : periodColumns(parts);
}

/** Changes whenever the columns of the view would: by targets of new assigners or periods, and by settings. */
export function columnsKey({ plan, period }: Pick<Session, 'plan' | 'period'>, view: PlanView): string {
  const layout = view === 'stage' ? stageLayout(plan, period) : periodLayout(plan, period);
  return JSON.stringify([layout, hasFalling(plan)]);
}

function withNumbers(columns: readonly AnyColumn[], { session, say, view }: ColumnParts): AnyColumn[] {
  const { plan } = session;
  // The numbers before the rows are no column of the form.
  const ids = columns.flatMap(leavesOf).filter(heldBy).map(idOf);
  const numbered = numberColumns(ids, plan.head.settings.fallingPercent);
  // Side by side with other years there is room for one formula.
  const falls = view === 'period' && hasFalling(plan);
  const withNumber = (column: AnyColumn): AnyColumn => {
    if ('children' in column) return { ...column, children: column.children.map(withNumber) };
    const known = numbered.get(idOf(column));
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
