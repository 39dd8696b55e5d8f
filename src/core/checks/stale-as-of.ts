/**
 * A figure that is no estimate, counted too early to be the whole period's. There is no clock here: a date after today is
 * not asked about. Knows one row and the plan's reporting window.
 */
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import { daysFromTo, windowOf } from '#core/reporting-window.ts';

/** A count closed within the last month of the period is the usual one. */
const MOST_DAYS = 31;

export function checkStaleAsOf({ line, settings }: CheckedRow): readonly Finding[] {
  const { id, name } = line.indicator;
  return line.figures.flatMap(({ period, asOf, state, value }): Finding[] => {
    if (asOf === null || state === 'estimate' || value.kind === 'words') return [];
    const window = windowOf(period, settings.reportingWindow);
    const days = daysFromTo(asOf, window.last);
    const isBeforeBegin = asOf < window.first;
    if (!isBeforeBegin && days <= MOST_DAYS) return [];
    return [
      {
        check: 'stale-as-of',
        cells: [{ row: id, part: 'asOf', period, assigner: null }],
        numbers: `${asOf} < ${window.last}`,
        seriousness: 'doubtful',
        name,
        period,
        asOf,
        window,
        isBeforeBegin,
        days,
      },
    ];
  });
}
