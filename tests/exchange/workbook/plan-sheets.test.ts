/** A plan as the sheet an office hands in: its columns, its formula row, its cells; worked out by hand. */
import { describe, expect, test } from 'vitest';
import { stagePeriod, toPeriod } from '#core/period.ts';
import { sheetOfPlan } from '#exchange/workbook/sheet-of-plan.ts';
import type { SheetForm } from '#exchange/workbook/sheet-form.ts';
import { writeSheetFile } from '#exchange/workbook/write-sheet-file.ts';
import { vi } from '#messages/vi.ts';
import { firstSheet, written } from '#tests/exchange/workbook/readings.ts';
import { smallPlan } from '#tests/support/small-plan.ts';

const PLAN = smallPlan([
  { kind: 'group', label: 'I', name: 'KINH TẾ' },
  {
    label: '1.10',
    name: 'Giá trị sản xuất',
    unit: 'tỷ đồng',
    under: 0,
    kind: 'indicator',
    measure: 'amount',
    accumulation: 'flow',
    note: 'giá so sánh',
    targets: { '2024': '13.447,50', '2025': '14.000' },
    figures: { '2023-H1': '6.000', '2024-H1': '6.318', '2024': '13.500~' },
  },
  {
    label: '-',
    name: 'Trong đó: nông nghiệp',
    unit: 'tỷ đồng',
    under: 1,
    measure: 'amount',
    targets: { '2024': 'trên 95' },
    figures: { '2024-H1': '48' },
  },
  {
    label: '2',
    name: 'Tỷ lệ hộ nghèo',
    unit: '%',
    kind: 'indicator',
    measure: 'rate',
    direction: 'down',
    accumulation: 'stock',
    targets: { '2024': '3,8' },
    figures: { '2023-H1': '5,1', '2024-H1': '4' },
  },
]);

const CHOICES = { layout: 'official', subtitles: ['(Kèm theo Báo cáo số    /BC-UBND)'] } as const;
const form = (layout: SheetForm['layout'] = 'official') =>
  sheetOfPlan(PLAN, toPeriod('2024-H1'), vi, { ...CHOICES, layout });

describe('a plan at mid-year', () => {
  test('has the columns of the form, numbered, each percent with what it is made of', () => {
    expect(form().columns.map(({ heads, formula }) => `${formula} ${heads.join(' / ')}`)).toEqual([
      '1 STT',
      '2 Chỉ tiêu',
      '3 ĐVT',
      '4 Cùng kỳ năm trước',
      '5 Năm 2024 / Kế hoạch',
      '6 Năm 2024 / Thực hiện 6 tháng đầu năm 2024',
      '7 Năm 2024 / Ước thực hiện năm 2024',
      '8=6/5 Tỷ lệ đạt (%)',
      '9=6/4 So với cùng kỳ (%)',
      '10 Kế hoạch năm 2025',
      '11 Ghi chú',
    ]);
  });

  test('has its title, period and rows with their depth', () => {
    const { name, titles, subtitles, rows } = form();
    expect([name, titles, subtitles]).toEqual(['6 tháng đầu năm 2024', ['KẾ HOẠCH 2024'], CHOICES.subtitles]);
    expect(rows.map(({ kind, depth }) => `${kind} ${depth}`)).toEqual([
      'group 0',
      'indicator 1',
      'part 2',
      'indicator 0',
    ]);
  });

  test('is written with exact numbers, texts as texts, nothing where nothing is known', async () => {
    const rows = written(await firstSheet(await writeSheetFile(form())));
    expect(rows.slice(2)).toEqual([
      [
        'STT',
        'Chỉ tiêu',
        'ĐVT',
        'Cùng kỳ năm trước',
        'Năm 2024',
        'Năm 2024',
        'Năm 2024',
        'Tỷ lệ đạt (%)',
        'So với cùng kỳ (%)',
        'Kế hoạch năm 2025',
        'Ghi chú',
      ],
      ['', '', '', '', 'Kế hoạch', 'Thực hiện 6 tháng đầu năm 2024', 'Ước thực hiện năm 2024'],
      ['1', '2', '3', '4', '5', '6', '7', '8=6/5', '9=6/4', '10', '11'],
      ['I', 'KINH TẾ'],
      // 6318 / 13447,50 = 46,98 %; 6318 / 6000 = 105,3 %.
      [
        '1.10',
        'Giá trị sản xuất',
        'tỷ đồng',
        '6.000 = 6000',
        '13.447,50 = 13447.50',
        '6.318 = 6318',
        '13.500 = 13500',
        '46,98 = 46.98',
        '105,3 = 105.3',
        '14.000 = 14000',
        'giá so sánh',
      ],
      // 48 / 95 = 50,53 %.
      ['-', 'Trong đó: nông nghiệp', 'tỷ đồng', '', 'trên 95', '48 = 48', '', '50,53 = 50.53'],
      // A rate is compared in points; 3,8 / 4 = 95 %.
      ['2', 'Tỷ lệ hộ nghèo', '%', '5,1 = 5.1', '3,8 = 3.8', '4 = 4', '', '95 = 95', '-1,1 điểm %'],
    ]);
  });

  test('is flat for portals', async () => {
    const rows = written(await firstSheet(await writeSheetFile(form('flat'))));
    expect(rows[0]?.slice(4, 6)).toEqual([
      'Năm 2024 - Kế hoạch',
      'Năm 2024 - Thực hiện 6 tháng đầu năm 2024',
    ]);
    expect(rows).toHaveLength(5);
  });
});

test('a stage has no next year beside it, nor a year expected', () => {
  const columns = sheetOfPlan(PLAN, stagePeriod(2021, 2025), vi, CHOICES).columns;
  expect(columns.map(({ heads }) => heads.join(' / '))).toEqual([
    'STT',
    'Chỉ tiêu',
    'ĐVT',
    'Cùng kỳ năm trước',
    'Giai đoạn 2021-2025 / Kế hoạch',
    'Giai đoạn 2021-2025 / Thực hiện giai đoạn 2021-2025',
    'Tỷ lệ đạt (%)',
    'So với cùng kỳ (%)',
    'Ghi chú',
  ]);
});

test('each assigner has a target column and a percent column', () => {
  const plan = smallPlan(
    [
      {
        name: 'Thu ngân sách',
        targets: { '2024|Thành phố': '100', '2024|HĐND': '120' },
        figures: { '2024': '110' },
      },
    ],
    { assigners: ['Thành phố', 'HĐND'] },
  );
  const { columns, rows } = sheetOfPlan(plan, toPeriod('2024'), vi, CHOICES);
  const cells = columns.map(
    ({ heads, formula }, n) => `${formula} ${heads.join(' / ')}: ${rows[0]?.cells[n]?.text}`,
  );
  expect(cells.slice(4, 9)).toEqual([
    '5 Năm 2024 / Kế hoạch: 100',
    '6 Năm 2024 / HĐND giao: 120',
    '7 Năm 2024 / Thực hiện năm 2024: 110',
    '8=7/5 Tỷ lệ đạt (%): 110',
    '9=7/6 HĐND giao (%): 91,67',
  ]);
});

test('a column of nothing but estimates says so, and targets of the half-year stand under the half-year', () => {
  const plan = smallPlan([
    {
      name: 'Tổng thu',
      unit: 'tỷ đồng',
      targets: { '2024-H1': '16.000' },
      figures: { '2024-H1': '8531,35~' },
    },
  ]);
  const { columns } = sheetOfPlan(plan, toPeriod('2024-H1'), vi, CHOICES);
  expect(columns.map(({ heads }) => heads.join(' / ')).slice(3, 6)).toEqual([
    'Cùng kỳ năm trước',
    '6 tháng đầu năm 2024 / Kế hoạch',
    'Năm 2024 / Ước thực hiện 6 tháng đầu năm 2024',
  ]);
});
