/** A row with numbers and no unit. Knows one row and its parent, from which the unit may be guessed but never taken. */
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import type { Measure } from '#core/indicator.ts';
import type { Target } from '#core/target.ts';

export function checkMissingUnit({ line, parent }: CheckedRow): readonly Finding[] {
  const { id, kind, name, unit, measure } = line.indicator;
  if (kind === 'group' || measure === 'words' || unit !== '') return [];
  const hasNumbers =
    line.figures.some(({ value }) => value.kind === 'measured') ||
    line.targets.some(({ goal }) => goal.kind === 'measured');
  if (!hasNumbers) return [];
  const isPercent = measure === 'share' || line.targets.some((target) => isStatedInPercent(target, measure));
  const above = parent && parent.indicator.measure === measure ? parent.indicator.unit : '';
  return [
    {
      check: 'missing-unit',
      cells: [{ row: id, part: 'unit', period: null, assigner: null }],
      numbers: '',
      seriousness: 'missing',
      name,
      suggestion: isPercent ? '%' : above === '' ? null : above,
    },
  ];
}

/** «giảm 5 - 10%/năm» of an amount is a change in percent: of what, it does not say. */
function isStatedInPercent({ text, goal }: Target, measure: Measure): boolean {
  if (!text.includes('%')) return false;
  if (measure === 'rate') return true;
  return goal.kind === 'measured' && goal.basis !== 'growth' && goal.basis !== 'reduction';
}
