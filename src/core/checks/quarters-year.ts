/**
 * Months, quarters, halves and nine months of an amount that adds up, against the longer period that was typed too. Knows
 * one row; how a figure to date is formed is nothing to it.
 */
import { addUp } from '#core/checks/addition.ts';
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import { figureSlot, typedIn } from '#core/checks/stated-number.ts';
import { shapeOf, toPeriod, type Period } from '#core/period.ts';

export function checkQuartersYear({ line }: CheckedRow): readonly Finding[] {
  const { measure, accumulation } = line.indicator;
  if (measure !== 'amount' || accumulation !== 'flow' || line.figures.length < 3) return [];
  if (line.figures.every(({ period }) => isYearOrMore(period))) return [];
  return line.figures.flatMap(({ period }): Finding[] => {
    const slot = figureSlot(period);
    const total = typedIn(line, slot);
    if (!total) return [];
    return splitsOf(period).flatMap((split): Finding[] => {
      const parts = split.map((part) => typedIn(line, figureSlot(part))).filter((part) => part !== null);
      const found = parts.length === split.length ? addUp(total, parts, slot) : null;
      if (!found) return [];
      // What was estimated and what came of it differ by nature.
      const isEstimated = [total, ...parts].some(({ state }) => state === 'estimate');
      return [
        {
          check: 'quarters-year',
          ...found,
          seriousness: isEstimated || found.isRounding ? 'doubtful' : 'wrong',
        },
      ];
    });
  });
}

function isYearOrMore(period: Period): boolean {
  const { kind } = shapeOf(period);
  return kind === 'year' || kind === 'stage';
}

/** Every way a period is made up of shorter ones of the same year. */
function splitsOf(period: Period): readonly (readonly Period[])[] {
  const shape = shapeOf(period);
  if (shape.kind === 'stage' || shape.kind === 'month') return [];
  const inYear = (part: string): Period => toPeriod(`${period.slice(0, 4)}-${part}`);
  const quarters = (first: number, last: number): Period[] => range(first, last).map((n) => inYear(`Q${n}`));
  const months = (first: number, last: number): Period[] =>
    range(first, last).map((n) => inYear(`M${String(n).padStart(2, '0')}`));
  switch (shape.kind) {
    case 'year':
      return [[inYear('H1'), inYear('H2')], quarters(1, 4), [inYear('9M'), inYear('Q4')], months(1, 12)];
    case 'half':
      return [quarters(shape.half * 2 - 1, shape.half * 2), months(shape.half * 6 - 5, shape.half * 6)];
    case 'nine-months':
      return [[inYear('H1'), inYear('Q3')], quarters(1, 3), months(1, 9)];
    case 'quarter':
      return [months(shape.quarter * 3 - 2, shape.quarter * 3)];
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
