/** Charts as geometry: what is drawn where, told apart without colour, and said in words. */
import { expect, test } from 'vitest';
import { attainmentCharts } from '#core/charts/attainment-chart.ts';
import { CHART_WIDTH, cutTo, type Chart } from '#core/charts/chart.ts';
import { outcomeChart } from '#core/charts/outcome-chart.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt } from '#core/plan.ts';
import { NO_TALLY } from '#core/summary.ts';
import { vi } from '#messages/vi.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const areas = ({ shapes }: Chart) => shapes.flatMap((shape) => (shape.kind === 'area' ? [shape] : []));
const texts = ({ shapes }: Chart) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

const row = { kind: 'indicator', unit: 'tỷ đồng', measure: 'amount', accumulation: 'flow' } as const;
const PLAN = smallPlan([
  { ...row, name: 'Nửa', targets: { '2024': '100' }, figures: { '2024': '50' } },
  { ...row, name: 'Đủ', targets: { '2024': '100' }, figures: { '2024': '100' } },
  { ...row, name: 'Gấp ba', targets: { '2024': '100' }, figures: { '2024': '300', '2022': '100' } },
  { ...row, name: 'Không', targets: { '2024': '100' } },
]);
const YEAR = toPeriod('2024');

test('a bar as long as its percent, short ones striped, one beyond the scale cut and marked', () => {
  const [chart, ...others] = attainmentCharts(PLAN, YEAR, 'Tỷ lệ đạt');
  if (!chart) throw new Error('A chart');
  expect(others).toEqual([]);
  const [half, full, triple] = areas(chart);
  expect(full!.width / half!.width).toBeCloseTo(2);
  expect(triple!.width / full!.width).toBeCloseTo(1.5);
  expect(areas(chart).map(({ fill }) => fill)).toEqual(['stripes', 'grey', 'grey']);
  expect(texts(chart)).toEqual(expect.arrayContaining(['Nửa', '50%', '» 300%']));
  expect(chart.description).toBe('Nửa: 50%; Đủ: 100%; Gấp ba: 300%');
});

test('more bars than a page holds make several charts', () => {
  const rows = Array.from({ length: 30 }, (_, n) => ({
    ...row,
    name: `Chỉ tiêu ${n}`,
    targets: { '2024': '100' },
    figures: { '2024': '90' },
  }));
  const charts = attainmentCharts(smallPlan(rows), YEAR, 'Tỷ lệ đạt');
  expect(charts.map(({ title }) => title)).toEqual(['Tỷ lệ đạt (1/2)', 'Tỷ lệ đạt (2/2)']);
  expect(charts.map((chart) => areas(chart).length)).toEqual([24, 6]);
});

test('every outcome there is has a bar of its own pattern; nothing counted, no chart', () => {
  const chart = outcomeChart(
    { ...NO_TALLY, total: 8, exceeded: 2, met: 4, noData: 2 },
    vi.outcomes,
    'Kết quả',
  );
  if (!chart) throw new Error('A chart');
  expect(areas(chart).map(({ fill }) => fill)).toEqual(['solid', 'grey', 'blank']);
  expect(areas(chart)[1]!.width / areas(chart)[0]!.width).toBeCloseTo(2);
  expect(texts(chart)).toContain('▲ Vượt');
  expect(outcomeChart(NO_TALLY, vi.outcomes, 'Kết quả')).toBeNull();
});

test('a trend goes up the page with its values, the plan beside it; one year alone is none', () => {
  const words = { reached: 'Thực hiện', wanted: 'Kế hoạch' };
  const chart = trendChart(PLAN, lineAt(PLAN, idOf(2)), words);
  if (!chart) throw new Error('A chart');
  const dots = chart.shapes.flatMap((shape) =>
    shape.kind === 'mark' && shape.sign === 'dot' ? [shape] : [],
  );
  const [, first, last] = dots; // the first of all is the legend's
  expect(last!.y).toBeLessThan(first!.y);
  expect(chart.description).toBe('Thực hiện 100 (2022); Thực hiện 300, Kế hoạch 100 (2024)');
  expect(chart.width).toBe(CHART_WIDTH);
  expect(trendChart(PLAN, lineAt(PLAN, idOf(0)), words)).toBeNull();
});

test('a long name is cut at a word', () => {
  expect(cutTo('Tổng vốn đầu tư phát triển trên địa bàn', 140)).toBe('Tổng vốn đầu tư…');
  expect(cutTo('Ngắn', 140)).toBe('Ngắn');
});
