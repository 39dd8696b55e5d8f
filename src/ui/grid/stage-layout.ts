/**
 * Which periods the Cả giai đoạn view sets side by side, and which target columns each of them has. One look at every line of
 * the plan; knows no column and no cell. Source: SPEC §11, §12.
 */
import {
  comparePeriods,
  containsPeriod,
  endsBefore,
  isStage,
  monthsOf,
  yearOf,
  yearPeriod,
  yearsOf,
  type Period,
} from '#core/period.ts';
import type { Plan, PlanHead } from '#core/plan.ts';
import { stageAround, stagesOf } from '#core/stages.ts';
import { valuesOf } from '#core/table.ts';
import type { TargetSlot } from '#core/target-slots.ts';
import { oncePerPlan } from '#ui/grid/once-per-plan.ts';

export interface LaidOutPeriod {
  readonly period: Period;
  /** The target columns, first to last; `n` is the slot's place among all of the plan. */
  readonly targets: readonly NumberedSlot[];
  /** The percent columns: the slots by which anything of this period is measured. */
  readonly percents: readonly NumberedSlot[];
}

export interface NumberedSlot {
  readonly n: number;
  readonly slot: TargetSlot;
}

export interface StageLayout {
  /** The year before, where growth begins. */
  readonly before: Period;
  /** In the order of the columns; the last is the whole. */
  readonly periods: readonly LaidOutPeriod[];
  readonly whole: Period;
  readonly slots: readonly TargetSlot[];
}

/** The stage a reporting period lies in, or the nearest of the plan; the year itself in a plan of one year. */
function stageShown(head: PlanHead, period: Period): Period {
  const stages = stagesOf(head);
  return (
    stageAround(head, period) ??
    stages.find((stage) => endsBefore(period, stage)) ??
    stages.at(-1) ??
    yearPeriod(yearOf(period))
  );
}

export const stageLayout = oncePerPlan((plan: Plan, period: Period): StageLayout => {
  const whole = stageShown(plan.head, period);
  const seen = lookThrough(plan, whole);
  const slots = slotsOf(plan, seen);
  const numbered = slots.map((slot, n) => ({ n, slot }));
  const periods = shownPeriods(whole, seen).map((one): LaidOutPeriod => {
    const percents = numbered.filter(({ n, slot }) => n === 0 || measures(seen, slot, one));
    const hasOwn = one === whole || isStage(whole) || seen.assigners.has(one);
    const targets = hasOwn ? percents.filter(({ n, slot }) => n === 0 || hasAt(seen, slot, one)) : [];
    return { period: one, targets, percents };
  });
  const [firstYear = whole] = yearsOf(whole);
  return { before: yearPeriod(yearOf(firstYear) - 1), periods, whole, slots };
});

interface Seen {
  /** By period of a target, everyone who assigned one for it. */
  readonly assigners: ReadonlyMap<Period, ReadonlySet<string>>;
  /** Periods inside the one shown year that have a figure. */
  readonly figures: ReadonlySet<Period>;
  /** Assigners standing beside a target that names none, in some row. */
  readonly besideUnnamed: ReadonlySet<string>;
}

function lookThrough(plan: Plan, whole: Period): Seen {
  const assigners = new Map<Period, Set<string>>();
  const figures = new Set<Period>();
  const besideUnnamed = new Set<string>();
  for (const line of valuesOf(plan.lines)) {
    for (const { period, assigner } of line.targets) {
      const known = assigners.get(period);
      if (known) known.add(assigner);
      else assigners.set(period, new Set([assigner]));
    }
    if (line.targets.length > 1) {
      const unnamed = line.targets.filter(({ assigner }) => assigner === '');
      for (const { period, assigner } of line.targets)
        if (assigner !== '' && unnamed.some((other) => other.period === period)) besideUnnamed.add(assigner);
    }
    if (!isStage(whole)) for (const { period } of line.figures) figures.add(period);
  }
  return { assigners, figures, besideUnnamed };
}

/** As in the Kỳ báo cáo view: targets naming nobody share the first column, unless some row has both. */
function slotsOf(plan: Plan, { assigners, besideUnnamed }: Seen): readonly TargetSlot[] {
  const named = new Set(plan.head.settings.assigners);
  for (const some of assigners.values()) for (const one of some) if (one !== '') named.add(one);
  const [first, ...others] = named;
  if (first === undefined) return [{ assigners: [''] }];
  const leading = besideUnnamed.has(first) ? [[''], [first]] : [['', first]];
  return [...leading, ...others.map((one) => [one])].map((some) => ({ assigners: some }));
}

function hasAt({ assigners }: Seen, slot: TargetSlot, period: Period): boolean {
  return slot.assigners.some((one) => assigners.get(period)?.has(one));
}

function measures({ assigners }: Seen, slot: TargetSlot, period: Period): boolean {
  return [...assigners].some(([due, some]) => {
    const reaches = containsPeriod(due, period) || (isStage(period) && due === yearPeriod(yearOf(period)));
    return reaches && slot.assigners.some((one) => some.has(one));
  });
}

/** The years and the stage; in a plan of one year whatever parts of it hold a figure or a target, and the year. */
function shownPeriods(whole: Period, { assigners, figures }: Seen): readonly Period[] {
  if (isStage(whole)) return [...yearsOf(whole), whole];
  const parts = new Set([...assigners.keys(), ...figures].filter((one) => containsPeriod(whole, one)));
  parts.delete(whole);
  return [...parts].sort(byEnd).concat(whole);
}

function byEnd(a: Period, b: Period): number {
  return monthsOf(a)[1] - monthsOf(b)[1] || comparePeriods(b, a);
}
