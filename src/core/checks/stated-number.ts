/**
 * The exact numbers a row states, found by slot (figures of a period, targets of a period and an assigner). Bounds, ranges,
 * counts and words take no part in adding and comparing. Knows no check.
 */
import type { Day } from '#core/day.ts';
import { trimZeros, type Decimal } from '#core/decimal.ts';
import type { CellPlace, SaidNumber, Slot } from '#core/checks/finding.ts';
import { unitScaleOf, type UnitScale } from '#core/checks/unit-scale.ts';
import { exactNumberOf, type FigureState } from '#core/figure.ts';
import type { Period } from '#core/period.ts';
import { figureOf, targetOf, type Line } from '#core/plan.ts';
import type { Basis, Implied, Target } from '#core/target.ts';

export interface StatedNumber {
  readonly cell: CellPlace;
  readonly value: Decimal;
  readonly unit: string;
  readonly scale: UnitScale;
  readonly said: SaidNumber;
  /** Null for a target. */
  readonly state: FigureState | null;
  readonly asOf: Day | null;
  /** Null for a figure. */
  readonly basis: Basis | null;
  readonly implied: Implied | null;
}

/** The slots a row fills, figures first. */
export function slotsOf(line: Line): Slot[] {
  return [
    ...line.figures.map(({ period }) => figureSlot(period)),
    ...line.targets.map(({ period, assigner }): Slot => ({ part: 'target', period, assigner })),
  ];
}

export function figureSlot(period: Period): Slot {
  return { part: 'figure', period, assigner: null };
}

/** The exact number typed into a slot, not one known only by inference; null where there is none. */
export function typedIn(line: Line, slot: Slot): StatedNumber | null {
  const stated = statedIn(line, slot);
  return stated?.implied ? null : stated;
}

/** As `typedIn`, with values known by inference; `unit` is the one to use where the row names none. */
export function statedIn(line: Line, slot: Slot): StatedNumber | null {
  const { id, name, unit } = line.indicator;
  const { part, period, assigner } = slot;
  const figure = part === 'figure' ? figureOf(line, period) : null;
  const target = part === 'target' ? targetOf(line, period, assigner) : null;
  const value = figure ? exactNumberOf(figure.value) : target && exactTargetOf(target);
  if (value === null) return null;
  return {
    cell: { row: id, part, period, assigner },
    value,
    unit,
    scale: unitScaleOf(unit),
    said: { name, value, unit, period },
    state: figure?.state ?? null,
    asOf: figure?.asOf ?? null,
    basis: target?.goal.kind === 'measured' ? target.goal.basis : null,
    implied: (figure ?? target)?.implied ?? null,
  };
}

/** The target as one number to reach, for the period or over the whole stage; null for any other sort of target. */
export function exactTargetOf({ goal }: Target): Decimal | null {
  if (goal.kind !== 'measured' || (goal.basis !== 'level' && goal.basis !== 'total')) return null;
  return exactNumberOf({ kind: 'measured', comparison: goal.comparison });
}

/** The same row's number with its unit, where it names none, taken from the row above. */
export function withUnitFrom(stated: StatedNumber, unit: string): StatedNumber {
  if (stated.unit !== '') return stated;
  return { ...stated, unit, scale: unitScaleOf(unit), said: { ...stated.said, unit } };
}

/** Numbers as an answer remembers them. */
export function canonical(numbers: readonly { readonly value: Decimal; readonly unit: string }[]): string {
  return numbers
    .map(({ value, unit }) => (unit === '' ? trimZeros(value) : `${trimZeros(value)} ${unit}`))
    .join('; ');
}
