/** Where a finding leads: from the cell it names to the period to show and the column of the grid. Knows ids, not the grid. */
import type { PlanView } from '#app/route.svelte.ts';
import type { CellPlace } from '#core/checks/finding.ts';
import { basePeriodOf } from '#core/comparison.ts';
import { containsPeriod, type Period } from '#core/period.ts';
import { lineOf, type Plan } from '#core/plan.ts';
import { stageAround } from '#core/stages.ts';
import { targetSlots } from '#core/target-slots.ts';
import { targetsInForce } from '#core/targets-in-force.ts';

export interface CheckedCell {
  /** The period to report; the one shown wherever the cell can be seen in it. */
  readonly period: Period;
  readonly column: string;
}

export function checkedCell(
  plan: Plan,
  { row, part, period, assigner }: CellPlace,
  shown: { readonly period: Period; readonly view: PlanView },
): CheckedCell {
  if (part === 'name' || part === 'unit' || (part === 'note' && period === null)) {
    return { period: shown.period, column: part };
  }
  const wanted = period ?? shown.period;
  if (shown.view === 'stage') {
    const stage = stageAround(plan.head, shown.period);
    const isShown = stage !== null && containsPeriod(stage, wanted);
    const column = part === 'target' ? 'target' : 'figure';
    return { period: isShown ? shown.period : wanted, column: `${column}|${wanted}` };
  }
  if (part === 'target') return targetCell(plan, row, wanted, assigner ?? '', shown.period);
  if (wanted === shown.period) return { period: wanted, column: part === 'asOf' ? 'asOf' : 'figure' };
  const isBase = basePeriodOf(plan.head, shown.period) === wanted;
  return isBase
    ? { period: shown.period, column: 'base' }
    : { period: wanted, column: part === 'asOf' ? 'asOf' : 'figure' };
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
  return { period, column: slot > 0 ? `target:${slot + 1}` : 'target' };
}
