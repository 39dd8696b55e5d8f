/**
 * What of a period was changed after its figures were handed in (chốt số liệu): found by setting what a row says now against what
 * it said then, so that no edit has to know of it. Only figures count; targets have their own adjustments.
 */
import { isSameComparison } from '#core/comparison-text.ts';
import { printFigureValue, type EarlierFigure, type FigureValue } from '#core/figure.ts';
import { isStage, type Period } from '#core/period.ts';
import { figureOf, submittedOf, type Line, type Plan, type Submission } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';

/** A figure as handed in beside the figure now; null where there was, or is, none. They are never both null. */
export interface Amendment {
  readonly line: Line;
  readonly submission: Submission;
  readonly then: EarlierFigure | null;
  readonly now: EarlierFigure | null;
}

/**
 * The figure a row hands in for a period: the one typed, else the sum of shorter periods that stands for it. For a stage only
 * what was typed for the whole of it: its years are handed in themselves.
 */
export function figureToSubmit(line: Line, period: Period): EarlierFigure | null {
  const figure = isStage(period) ? figureOf(line, period) : (standingFigure(line, period)?.figure ?? null);
  return figure && { value: figure.value, state: figure.state, asOf: figure.asOf };
}

/** How a row differs from what was handed in; null where it does not. */
export function amendmentOf(line: Line, submission: Submission): Amendment | null {
  const submitted = submittedOf(line, submission.period);
  const then = submitted && { value: submitted.value, state: submitted.state, asOf: submitted.asOf };
  const now = figureToSubmit(line, submission.period);
  return isSameFigure(then, now) ? null : { line, submission, then, now };
}

/** As `amendmentOf`, where the period may not have been handed in at all. */
export function amendmentIn(
  { submissions }: Pick<Plan, 'submissions'>,
  line: Line,
  period: Period,
): Amendment | null {
  const submission = submissions.get(period);
  return submission ? amendmentOf(line, submission) : null;
}

function isSameFigure(a: EarlierFigure | null, b: EarlierFigure | null): boolean {
  if (a === null || b === null) return a === b;
  return a.state === b.state && a.asOf === b.asOf && isSameValue(a.value, b.value);
}

/** Whatever decimals they are written with: «4,750» for «4,75» is no change. */
function isSameValue(a: FigureValue, b: FigureValue): boolean {
  if (a.kind === 'words' || b.kind === 'words')
    return a.kind === b.kind && printFigureValue(a) === printFigureValue(b);
  return isSameComparison(a.comparison, b.comparison);
}
