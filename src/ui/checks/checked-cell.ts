/** Where a finding leads: from the cell it names to the period and view to show and the column there. Knows ids, not the grid. */
import type { PlanView } from '#app/route.svelte.ts';
import type { CellPlace } from '#core/checks/finding.ts';
import { basePeriodOf } from '#core/comparison.ts';
import type { Period } from '#core/period.ts';
import { lineOf, type Plan } from '#core/plan.ts';
import { stageAround } from '#core/stages.ts';
import { targetSlots } from '#core/target-slots.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { stageLayout } from '#ui/grid/stage-layout.ts';

export interface CheckedCell {
  /** The period to report; the one shown wherever the cell can be seen in it. */
  readonly period: Period;
  readonly column: string;
  /** The view to change to; left out where the cell can be seen in the one shown. */
  readonly view?: PlanView;
}

export function checkedCell(
  plan: Plan,
  place: CellPlace,
  shown: { readonly period: Period; readonly view: PlanView },
): CheckedCell {
  const { part, period } = place;
  if (part === 'name' || part === 'unit' || (part === 'note' && period === null)) {
    return { period: shown.period, column: part };
  }
  const wanted = period ?? shown.period;
  if (shown.view === 'period') return periodCell(plan, place, wanted, shown.period);
  return (
    stageCell(plan, place, wanted, shown.period) ?? {
      ...periodCell(plan, place, wanted, wanted),
      view: 'period',
    }
  );
}

/** In the stage shown, else in the plan's own stage around the period; null where neither has a column for it. */
function stageCell(plan: Plan, place: CellPlace, wanted: Period, shown: Period): CheckedCell | null {
  const here = stageColumn(plan, place, wanted, shown);
  if (here !== null) return { period: shown, column: here };
  const there = stageAround(plan.head, wanted) && stageColumn(plan, place, wanted, wanted);
  return there === null ? null : { period: wanted, column: there };
}

function stageColumn(plan: Plan, place: CellPlace, wanted: Period, shown: Period): string | null {
  const { before, periods } = stageLayout(plan, shown);
  const laid = periods.find(({ period }) => period === wanted);
  if (place.part !== 'target') return laid || wanted === before ? `figure|${wanted}` : null;
  const held = laid?.targets.find(({ slot }) => slot.assigners.includes(place.assigner ?? ''));
  return held ? `${targetColumn(held.n)}|${wanted}` : null;
}

function periodCell(plan: Plan, place: CellPlace, wanted: Period, shown: Period): CheckedCell {
  const { row, part, assigner } = place;
  if (part === 'target') return targetCell(plan, row, wanted, assigner ?? '', shown);
  const own = part === 'asOf' ? 'asOf' : 'figure';
  if (wanted === shown) return { period: wanted, column: own };
  const isBase = basePeriodOf(plan.head, shown) === wanted;
  return isBase ? { period: shown, column: 'base' } : { period: wanted, column: own };
}

function targetCell(
  plan: Plan,
  row: CellPlace['row'],
  due: Period,
  assigner: string,
  shown: Period,
): CheckedCell {
  const line = lineOf(plan, row);
  const isInForce = line && targetsInForce(line, shown).some(({ period }) => period === due);
  const period = isInForce ? shown : due;
  const slot = targetSlots(plan, period).findIndex(({ assigners }) => assigners.includes(assigner));
  return { period, column: targetColumn(Math.max(slot, 0)) };
}

/** `target`, `target:2`, `target:3` …: the place of the assigner, counted from 0. */
function targetColumn(place: number): string {
  return place === 0 ? 'target' : `target:${place + 1}`;
}
