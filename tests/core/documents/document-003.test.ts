/** The sample of document 003 (thành phố Cần Thơ, to 2020) holds and understands every target the plan states. */
import { describe, expect, it, test } from 'vitest';
import { isCounted } from '#core/indicator.ts';
import { judgePlan } from '#core/judging.ts';
import { sumDecimals } from '#core/decimal.ts';
import { toPeriod } from '#core/period.ts';
import { targetOf } from '#core/plan.ts';
import { goalInShort, linesOf, openSample, rowAt } from '#tests/core/documents/opened-sample.ts';
import { STATEMENTS_003 } from '#tests/fixtures/document-003-statements.ts';

const { plan, remarks, bytes, writtenAgain } = openSample('can-tho-den-2020');

describe('document 003, targets to 2020', () => {
  it('opens without a remark and is written back byte for byte', () => {
    expect(remarks).toEqual([]);
    expect(Buffer.from(writtenAgain).equals(bytes)).toBe(true);
  });

  const cases = STATEMENTS_003.flatMap(({ target, ...rest }) => (target ? [{ ...rest, ...target }] : []));
  test.each(cases)('$item $row, $period: «$words» is held and understood as $goal', (stated) => {
    const line = rowAt(plan, stated.row);
    const held = targetOf(line, toPeriod(stated.period), stated.assigner);
    expect(held?.text).toBe(stated.text);
    expect(held && goalInShort(held.goal)).toBe(stated.goal);
    expect(held?.implied).toBeNull();
    // The number stands on the indicator itself, which a part stands under.
    if (stated.item !== '') expect(rowAt(plan, stated.row.slice(0, 1)).indicator.label).toBe(stated.item);
  });

  test.each(cases)('$item $row: the text held stands in the document', ({ words, text }) => {
    // One phrase of the document serves two targets; between its halves stand other words.
    expect(words.replace(' […]', '')).toContain(text);
  });

  it('holds the twenty-nine statements and nothing else', () => {
    expect(STATEMENTS_003).toHaveLength(29);
    expect(linesOf(plan).flatMap(({ targets }) => targets)).toHaveLength(29);
    expect(linesOf(plan).flatMap(({ figures }) => figures)).toEqual([]);
  });

  it('counts the thirteen numbered indicators; what stands outside the list is for reference', () => {
    const counted = linesOf(plan).filter(({ indicator }) => isCounted(indicator));
    expect(counted.map(({ indicator }) => indicator.label)).toEqual(
      Array.from({ length: 13 }, (_, i) => `(${i + 1})`),
    );
    expect(judgePlan(plan, toPeriod('2020')).tally).toMatchObject({ total: 13, noData: 13 });
    const outside = STATEMENTS_003.filter(({ item }) => item === '');
    expect(outside.map(({ row }) => rowAt(plan, row).indicator.counted)).toEqual([false, false]);
  });

  it('has a structure of the economy that makes a hundred', () => {
    const shares = ['Khu vực I', 'Khu vực II', 'Khu vực III'].map((name) => {
      const [target] = rowAt(plan, ['Cơ cấu kinh tế', name]).targets;
      if (target?.goal.kind !== 'measured' || target.goal.comparison.comparator !== '=')
        throw new Error(name);
      const { value } = target.goal.comparison;
      if (value.kind !== 'number') throw new Error(name);
      return value.value;
    });
    expect(sumDecimals(shares)).toBe('100');
  });

  it('measures the growth of the product by a rate, and money in tỷ đồng', () => {
    expect(rowAt(plan, ['Tốc độ tăng tổng sản phẩm trên địa bàn (GRDP) bình quân']).indicator).toMatchObject({
      measure: 'rate',
      unit: '%',
    });
    expect(rowAt(plan, ['Thu, chi ngân sách', 'Tổng chi ngân sách địa phương']).indicator).toMatchObject({
      measure: 'amount',
      unit: 'tỷ đồng',
    });
  });
});
