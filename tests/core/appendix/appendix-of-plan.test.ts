/** The appendix of a report and of a plan: which rows and columns, what they hold; worked out by hand. */
import { expect, test } from 'vitest';
import { appendixOfPlan } from '#core/appendix/appendix-of-plan.ts';
import { isWide, type AppendixTable } from '#core/appendix/appendix-table.ts';
import { stagePeriod, toPeriod } from '#core/period.ts';
import { vi } from '#messages/vi.ts';
import { smallPlan } from '#tests/support/small-plan.ts';

const PLAN = smallPlan(
  [
    { kind: 'group', label: 'I', name: 'Kinh tế' },
    {
      name: 'Giá trị sản xuất',
      unit: 'tỷ đồng',
      under: 0,
      kind: 'indicator',
      measure: 'amount',
      accumulation: 'flow',
      targets: { '2024': '12000', '2025': '13200' },
      figures: { '2023': '10000', '2024': '13447' },
    },
    { kind: 'group', label: 'II', name: 'Tham khảo' },
    { name: 'Không tính', unit: 'vụ', under: 2, kind: 'indicator', counted: false, figures: { '2024': '3' } },
    {
      name: 'Hộ nghèo',
      unit: '%',
      kind: 'indicator',
      measure: 'rate',
      accumulation: 'stock',
      direction: 'down',
      targets: { '2024': 'dưới 1' },
      figures: { '2023': '1,2', '2024': '0,8' },
    },
  ],
  {},
);

const column = (table: AppendixTable, name: string): string[] => {
  const place = table.columns.findIndex(({ heads }) => heads.at(-1) === name);
  return table.rows.map(({ cells }) => cells[place]?.text ?? '(không có cột)');
};

test('a report has what is counted with its headings, and the verdict of each row', () => {
  const table = appendixOfPlan(PLAN, toPeriod('2024'), vi, 'report');
  expect(column(table, vi.name)).toEqual(['Kinh tế', 'Giá trị sản xuất', 'Hộ nghèo']);
  expect(column(table, vi.verdict)).toEqual(['', 'Vượt', 'Đạt']);
  expect(column(table, vi.attainment)).toEqual(['', '112,06', '125']);
});

test('a plan has what was reached the year before, the targets, and how much more that is', () => {
  const table = appendixOfPlan(PLAN, toPeriod('2024'), vi, 'plan');
  const heads = table.columns.map(({ heads: names }) => names.at(-1));
  expect(heads.slice(3, 6)).toEqual([
    'Thực hiện năm 2023',
    'Kế hoạch năm 2024',
    'Kế hoạch năm 2024 so thực hiện năm 2023 (%)',
  ]);
  expect(table.columns.map(({ formula }) => formula)).toEqual(['1', '2', '3', '4', '5', '6=5/4', '7']);
  expect(table.rows.map(({ cells }) => cells.slice(3, 6).map(({ text }) => text))).toEqual([
    ['', '', ''],
    ['10.000', '12.000', '120'],
    ['1,2', 'dưới 1', ''],
  ]);
  expect(isWide(table)).toBe(false);
});

test('of a stage it has the targets of its years', () => {
  const table = appendixOfPlan(PLAN, stagePeriod(2021, 2025), vi, 'plan');
  expect(column(table, 'Năm 2025')).toEqual(['', '13.200', '']);
});
