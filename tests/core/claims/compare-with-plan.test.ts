/** A report's figures beside the plan made from the same report, and beside one that holds less or otherwise. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareWithPlan, proposedEntries } from '#core/claims/compare-with-plan.ts';
import { readReport } from '#core/claims/read-report.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt } from '#core/plan.ts';
import { openSample } from '#tests/core/documents/opened-sample.ts';

const H1 = toPeriod('2024-H1');
const { plan } = openSample('cai-rang-6-thang-2024');
const text = readFileSync(new URL('../../fixtures/report-001.txt', import.meta.url), 'utf8');

function compared(of: string) {
  return compareWithPlan(readReport(of).figures, plan, H1);
}

function nameOf(row: Parameters<typeof lineAt>[1]): string {
  return lineAt(plan, row).indicator.name;
}

describe('the report the sample plan was made from', () => {
  const all = compared(text);

  it('names at least seventy-five rows of the plan, and agrees with them', () => {
    expect(all.filter(({ value }) => value.kind === 'agrees').length).toBeGreaterThanOrEqual(75);
  });

  it('differs only where one name stands for several things', () => {
    expect(
      all.filter(({ value }) => value.kind === 'differs').map(({ row, level }) => `${level} ${nameOf(row)}`),
    ).toEqual([
      '1 Thu ngân sách nhà nước',
      '3 Số dự án đã tiếp nhận hạ tầng kỹ thuật',
      '3 Số cuộc thanh tra đã triển khai',
    ]);
  });

  it('offers nothing for a cell that any place of the text bears out', () => {
    expect(
      proposedEntries(all, H1).map(({ row, text: entry, state }) => [nameOf(row), entry, state]),
    ).toEqual([['Thu ngân sách nhà nước', '265,79', 'estimate']]);
  });
});

describe('another report', () => {
  it('differs from the plan in figure and target, whatever the unit it is told in', () => {
    const told = compared(
      'Tổng vốn đầu tư phát triển trên địa bàn đến ngày 15/6/2024 ước thực hiện 9.000.000/16.500.000 triệu đồng.',
    );
    expect(told.map(({ value, target }) => [value, target])).toEqual([
      [
        { kind: 'differs', stated: '9000', held: '8531.35', unit: 'tỷ đồng' },
        { kind: 'differs', stated: '16500', held: '16000', unit: 'tỷ đồng' },
      ],
    ]);
    expect(
      proposedEntries(told, H1).map(({ part, period, text: entry, asOf, state }) => [
        part,
        period,
        entry,
        asOf,
        state,
      ]),
    ).toEqual([
      ['figure', '2024-H1', '9.000', '2024-06-15', 'estimate'],
      ['target', '2024', '16.500', '2024-06-15', 'estimate'],
    ]);
  });

  it('agrees where it tells the figure rounded', () => {
    expect(compared('Tổng vốn đầu tư phát triển trên địa bàn đạt 8.531,4 tỷ đồng.')[0]?.value.kind).toBe(
      'agrees',
    );
  });

  it('is not compared in another kind of unit, and not where only a plan is told', () => {
    expect(compared('Tổng vốn đầu tư phát triển trên địa bàn đạt 12%.')).toEqual([]);
    expect(compared('Kế hoạch tổng vốn đầu tư phát triển trên địa bàn: kế hoạch 17.000 tỷ đồng.')).toEqual(
      [],
    );
  });
});
