/**
 * A figure changed after its period was handed in, and nobody has said why: the answer to this question is the reason. Knows one
 * row and the periods handed in.
 */
import { amendmentOf, type Amendment } from '#core/amendment.ts';
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import { trimZeros } from '#core/decimal.ts';
import { exactNumberOf, printFigureValue, type EarlierFigure } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';

export type AmendmentFinding = Extract<Finding, { check: 'changed-after-submission' }>;

export function checkChangedAfterSubmission({ line, submissions }: CheckedRow): readonly Finding[] {
  if (submissions.size === 0) return [];
  return [...submissions.values()].flatMap((submission) => {
    const amendment = amendmentOf(line, submission);
    return amendment ? [findingOf(amendment)] : [];
  });
}

/** The question a change after the hand-in asks. */
export function findingOf({ line, submission, then, now }: Amendment): AmendmentFinding {
  const { id, name, unit } = line.indicator;
  const { period, day } = submission;
  return {
    ...whose(id, period),
    numbers: amendmentText({ then, now }),
    seriousness: 'doubtful',
    name,
    unit,
    period,
    day,
    then,
    now,
  };
}

/** What makes out which question it is, whatever the figures are now. */
export function whose(row: IndicatorId, period: Period): Pick<AmendmentFinding, 'check' | 'cells'> {
  return { check: 'changed-after-submission', cells: [{ row, part: 'figure', period, assigner: null }] };
}

/** What a reason for the change stands for, as text: with another figure the reason is asked for again. */
function amendmentText({ then, now }: Pick<Amendment, 'then' | 'now'>): string {
  return `${figureText(then)} → ${figureText(now)}`;
}

function figureText(figure: EarlierFigure | null): string {
  if (!figure) return 'none';
  const { value, state, asOf } = figure;
  const number = exactNumberOf(value);
  const text = number === null ? JSON.stringify(printFigureValue(value)) : trimZeros(number);
  return [text, ...(state === 'actual' ? [] : [state]), ...(asOf ? [asOf] : [])].join(' ');
}
