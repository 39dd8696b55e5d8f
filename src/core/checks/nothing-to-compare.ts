/**
 * A figure of the period the plan reports that has neither a target nor a figure of the same period last year beside it.
 * Knows one row and the plan's reporting period.
 */
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import { printFigureValue } from '#core/figure.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { samePeriodLastYear } from '#core/period.ts';
import { figureOf } from '#core/plan.ts';

export function checkNothingToCompare({
  line,
  parts,
  isUnderCounted,
  settings,
}: CheckedRow): readonly Finding[] {
  const { id, kind, name } = line.indicator;
  const period = settings.reportingPeriod;
  if (kind === 'group' || !isUnderCounted || parts.length > 0) return [];
  const figure = figureOf(line, period);
  if (figure?.value.kind !== 'measured') return [];
  if (targetsInForce(line, period).length > 0 || figureOf(line, samePeriodLastYear(period))) return [];
  return [
    {
      check: 'nothing-to-compare',
      cells: [{ row: id, part: 'figure', period, assigner: null }],
      numbers: printFigureValue(figure.value),
      seriousness: 'missing',
      name,
      period,
    },
  ];
}
