/** The document of a plan for a period, of all that is known: frame, sections, sentences, tasks, appendix, charts. Documents are in Vietnamese. */
import { periodCharts } from '#app/report/report-charts.ts';
import { appendixOfPlan } from '#core/appendix/appendix-of-plan.ts';
import { assignmentSentence } from '#core/assignment.ts';
import { buildDocument } from '#core/document/build-document.ts';
import type { DocumentContent } from '#core/document/content.ts';
import { paperOf } from '#core/document/suggested-paper.ts';
import { judgePlan } from '#core/judging.ts';
import type { Period } from '#core/period.ts';
import type { PaperType, Plan } from '#core/plan.ts';
import { draftedParts } from '#core/report/drafted-parts.ts';
import { viReport } from '#messages/vi-report.ts';
import { vi } from '#messages/vi.ts';

export interface DocumentChoice {
  readonly type: PaperType;
  readonly period: Period;
  readonly isDraft: boolean;
  /** Below the results. */
  readonly withCharts: boolean;
}

export function documentOf(
  plan: Plan,
  { type, period, isDraft, withCharts }: DocumentChoice,
): DocumentContent {
  // The sentence ends with a full stop of its own, as does the task it stands in.
  const assignment = (task: Parameters<typeof assignmentSentence>[0]): string =>
    assignmentSentence(task)?.replace(/\.$/, '') ?? '';
  const drafted = draftedParts(plan, period, assignment);
  const charts = withCharts ? periodCharts(plan, judgePlan(plan, period)) : [];
  return buildDocument(plan, {
    paper: paperOf(plan, type, period),
    drafted: {
      ...drafted,
      results: [...drafted.results, ...charts.map((chart) => ({ kind: 'chart' as const, chart }))],
    },
    sections: null,
    appendices: [
      { title: viReport.appendixTitle(type, period), table: appendixOfPlan(plan, period, vi, type) },
    ],
    isDraft,
  });
}
