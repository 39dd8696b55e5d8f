/** A part above the total it belongs to («trong đó» more than the whole). Knows one row and its parts. */
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import { isPartAbove } from '#core/checks/parts-sum.ts';
import { canonical, slotsOf, typedIn, withUnitFrom } from '#core/checks/stated-number.ts';

export function checkPartAboveTotal({ line, parts }: CheckedRow): readonly Finding[] {
  const { measure, accumulation } = line.indicator;
  if (measure !== 'amount' || accumulation === 'average') return [];
  return slotsOf(line).flatMap((slot): Finding[] => {
    const total = typedIn(line, slot);
    if (!total) return [];
    return parts.flatMap((row): Finding[] => {
      const typed = row.indicator.measure === 'amount' ? typedIn(row, slot) : null;
      const part = typed && withUnitFrom(typed, total.unit);
      if (part?.scale.kind !== total.scale.kind || part.basis !== total.basis) return [];
      if (row.indicator.accumulation === 'average' || !isPartAbove(part, total)) return [];
      return [
        {
          check: 'part-above-total',
          cells: [part.cell, total.cell],
          numbers: `${canonical([part])} > ${canonical([total])}`,
          seriousness: 'wrong',
          slot,
          part: part.said,
          total: total.said,
        },
      ];
    });
  });
}
