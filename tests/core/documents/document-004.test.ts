/** The sample of document 004 (quận Ninh Kiều, two stages) holds and understands every target the resolution states. */
import { describe, expect, it, test } from 'vitest';
import { isCounted } from '#core/indicator.ts';
import { judgePlan } from '#core/judging.ts';
import { toPeriod } from '#core/period.ts';
import { targetOf } from '#core/plan.ts';
import { OUTCOMES } from '#core/summary.ts';
import { goalInShort, linesOf, openSample, rowAt } from '#tests/core/documents/opened-sample.ts';
import { STATEMENTS_004 } from '#tests/fixtures/document-004-statements.ts';

const { plan, remarks, bytes, writtenAgain } = openSample('ninh-kieu-2021-2030');

describe('document 004, two stages from 2021 to 2030', () => {
  it('opens without a remark and is written back byte for byte', () => {
    expect(remarks).toEqual([]);
    expect(Buffer.from(writtenAgain).equals(bytes)).toBe(true);
  });

  const cases = STATEMENTS_004.flatMap(({ target, ...rest }) => (target ? [{ ...rest, ...target }] : []));
  test.each(cases)('$row, $period: «$words» is held and understood as $goal', (stated) => {
    const line = rowAt(plan, stated.row);
    expect(line.indicator.label).toBe(stated.item);
    const held = targetOf(line, toPeriod(stated.period), stated.assigner);
    expect(held?.text).toBe(stated.words);
    expect(held && goalInShort(held.goal)).toBe(stated.goal);
    expect(held?.implied).toBeNull();
  });

  it('holds the fifteen statements and nothing else', () => {
    expect(STATEMENTS_004).toHaveLength(15);
    expect(linesOf(plan).flatMap(({ targets }) => targets)).toHaveLength(15);
    expect(linesOf(plan).flatMap(({ figures }) => figures)).toEqual([]);
  });

  it('keeps what both stages name as one row with a target for each', () => {
    const periodsOf = (name: string) => rowAt(plan, [name]).targets.map(({ period }) => period);
    expect(periodsOf('Vốn đầu tư toàn xã hội')).toEqual(['2021/2025', '2026/2030']);
    expect(periodsOf('Tỷ lệ hộ dân được cung cấp nước sạch')).toEqual(['2021/2025', '2026/2030']);
    expect(periodsOf('Tỷ lệ thu gom, xử lý nước thải sinh hoạt')).toEqual(['2025', '2030']);
    expect(periodsOf('Tỷ lệ bao phủ bảo hiểm y tế')).toEqual(['2025', '2026/2030']);
    expect(periodsOf('Tỷ lệ lao động qua đào tạo')).toEqual(['2021/2025', '2026/2030']);
    expect(periodsOf('Tỷ lệ hộ nghèo')).toEqual(['2021/2025', '2026/2030']);
  });

  it('counts eight indicators in the first stage and seven in the second, each stage its own list', () => {
    expect(linesOf(plan).filter(({ indicator }) => isCounted(indicator))).toHaveLength(9);
    for (const [period, total] of [
      ['2021', 8],
      ['2025', 8],
      ['2021/2025', 8],
      ['2026', 7],
      ['2030', 7],
      ['2026/2030', 7],
    ] as const) {
      const { tally } = judgePlan(plan, toPeriod(period));
      expect(tally, period).toMatchObject({ total, noData: total });
      expect(OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0)).toBe(total);
    }
  });
});
