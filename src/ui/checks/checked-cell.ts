/** Where a finding leads: from the cell it names to the period and view to show and the column there. Knows ids, not the grid. */
import type { PlanView } from '#app/route.svelte.ts';
import type { CellPlace } from '#core/checks/finding.ts';
import { basePeriodOf } from '#core/comparison.ts';
import type { Period } from '#core/period.ts';
import { lineOf, type Plan } from '#core/plan.ts';
import { stageAround } from '#core/stages.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { periodSlots } from '#ui/grid/period-layout.ts';
import { stageLayout } from '#ui/grid/stage-layout.ts';

export interface CheckedCell {
  /** The period to report; the one shown wherever the cell can be seen in it. */
  readonly period: Period;
  readonly column: string;
  /** The view to change to; left out where the cell can be seen in the one shown. */
  readonly view?: PlanView;
}

interface Shown {
  readonly period: Period;
  readonly view: PlanView;
}

export function checkedCell(plan: Plan, place: CellPlace, shown: Shown): CheckedCell {
  const here = columnShown(plan, place, shown);
  if (here !== null) return { period: shown.period, column: here };
  const wanted = place.period ?? shown.period;
  const there = { period: wanted, column: ownColumn(plan, place, wanted) };
  if (shown.view === 'period') return there;
  const inStage = stageAround(plan.head, wanted) && stageColumn(plan, place, wanted, wanted);
  return inStage === null ? { ...there, view: 'period' } : { period: wanted, column: inStage };
}

/** The column where the cell can be seen in the period and view shown; null where it cannot. Asked of every record of a large change. */
export function columnShown(plan: Plan, place: CellPlace, { period: shown, view }: Shown): string | null {
  const { part, period, row } = place;
  if (part === 'name' || part === 'unit' || (part === 'note' && period === null)) return part;
  const wanted = period ?? shown;
  if (view === 'stage') return stageColumn(plan, place, wanted, shown);
  if (wanted === shown) return ownColumn(plan, place, shown);
  if (part !== 'target') return basePeriodOf(plan.head, shown) === wanted ? 'base' : null;
  const line = lineOf(plan, row);
  const isInForce = line && targetsInForce(line, shown).some(({ period: due }) => due === wanted);
  return isInForce ? ownColumn(plan, place, shown) : null;
}

/** In the stage around a period; null where it has no column for the cell. */
function stageColumn(plan: Plan, place: CellPlace, wanted: Period, around: Period): string | null {
  const { before, periods } = stageLayout(plan, around);
  const laid = periods.find(({ period }) => period === wanted);
  if (place.part !== 'target') return laid || wanted === before ? `figure|${wanted}` : null;
  const held = laid?.targets.find(({ slot }) => slot.assigners.includes(place.assigner ?? ''));
  return held ? `${targetColumn(held.n)}|${wanted}` : null;
}

/** In the period that is reported. */
function ownColumn(plan: Plan, { part, assigner }: CellPlace, period: Period): string {
  if (part !== 'target') return part === 'asOf' ? 'asOf' : 'figure';
  const slot = periodSlots(plan, period).findIndex(({ assigners }) => assigners.includes(assigner ?? ''));
  return targetColumn(Math.max(slot, 0));
}

/** `target`, `target:2`, `target:3` …: the place of the assigner, counted from 0. */
function targetColumn(place: number): string {
  return place === 0 ? 'target' : `target:${place + 1}`;
}
