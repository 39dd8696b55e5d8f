/** The charts of a plan's report, in the words of documents, which are Vietnamese whatever the screen speaks. */
import { attainmentCharts } from '#core/charts/attainment-chart.ts';
import type { Chart } from '#core/charts/chart.ts';
import { outcomeChart } from '#core/charts/outcome-chart.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Judging } from '#core/judging.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { viReport } from '#messages/vi-report.ts';
import { vi } from '#messages/vi.ts';

/** How the counted indicators stand, and the attainment of each. */
export function periodCharts(plan: Plan, { period, tally }: Judging): readonly Chart[] {
  const words = { ...vi.outcomes, noData: viReport.noVerdict };
  const outcomes = outcomeChart(tally, words, viReport.outcomeChart(period));
  return [
    ...(outcomes ? [outcomes] : []),
    ...attainmentCharts(plan, period, viReport.attainmentChart(period)),
  ];
}

/** Figure and target over the years, of each indicator that has at least two. */
export function trendCharts(plan: Plan): readonly { readonly row: IndicatorId; readonly chart: Chart }[] {
  const words = { reached: vi.figure, wanted: vi.target };
  return rowsInOrder(plan).flatMap(({ id: row }) => {
    const chart = trendChart(plan, lineAt(plan, row), words);
    return chart ? [{ row, chart }] : [];
  });
}
