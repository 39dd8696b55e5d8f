/** Goals read from the wordings of real plans, and printed so that they read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals, toDecimal } from '#core/decimal.ts';
import { indicatorIdOf } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import {
  BASES,
  makeTarget,
  printGoal,
  readGoal,
  withBasis,
  withComparator,
  type Goal,
} from '#core/target.ts';
import { measuredGoals, texts } from './arbitraries.ts';

/** A measured goal in short: basis, then its comparison as documents print it. */
function outlineOf(goal: Goal): string {
  return goal.kind === 'measured' ? `${goal.basis}: ${printGoal({ ...goal, basis: 'level' })}` : goal.kind;
}

/** Counts beyond their total are no comparison: «30/6» is a day. */
function isPossible(goal: Goal): boolean {
  if (goal.kind !== 'measured' || goal.comparison.comparator === 'range') return true;
  const { value } = goal.comparison;
  return value.kind === 'number' || compareDecimals(value.done, value.of) <= 0;
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

describe('targets as the sample plans print them', () => {
  test.each([
    ['đạt trên 80%', 'level: trên 80'], // 000
    ['trên 75%', 'level: trên 75'],
    ['đạt 100%', 'level: 100'],
    ['đạt từ 54 - 58%', 'level: 54 - 58'], // 003
    ['đạt từ 75 - 80%', 'level: 75 - 80'],
    ['đạt 80 - 85%', 'level: 80 - 85'], // 004
    ['1.768/3.400', 'level: 1.768/3.400'], // 001
    ['tăng bình quân 12%/năm', 'growth: 12'], // 000
    ['tăng bình quân 12,4%/năm', 'growth: 12,4'], // 003
    ['bình quân 7,5% - 8%/năm', 'growth: 7,5 - 8'], // 003
    ['tăng bình quân hằng năm từ 12% trở lên', 'growth: từ 12 trở lên'], // 004
    ['tăng 10 - 13,5%/năm', 'growth: 10 - 13,5'], // 004
    ['duy trì đạt 100%', 'maintain: 100'], // 004
  ])('«%s» is %s', (text, outline) => {
    expect(outlineOf(readGoal(text))).toBe(outline);
  });

  test.each([
    ['theo chỉ tiêu thành phố giao', 'thành phố'],
    ['theo thành phố giao hàng năm', 'thành phố'],
    ['đạt chỉ tiêu thành phố giao hàng năm', 'thành phố'],
    ['chỉ tiêu thành phố và HĐND quận giao', 'thành phố và HĐND quận'],
    ['dự toán Hội đồng nhân dân thành phố và quận giao', 'dự toán Hội đồng nhân dân thành phố và quận'],
    ['thành phố giao', 'thành phố'],
    ['Theo cấp trên giao', 'cấp trên'],
    ['đạt theo chỉ tiêu do thành phố giao', 'thành phố'],
    ['theo  chỉ tiêu\u00A0thành phố  giao', 'thành phố'],
    ['đạt giao', 'đạt'], // no more is said
    ['THÀNH PHỐ GIAO', 'THÀNH PHỐ'],
    ['do Trung ương giao hằng năm', 'Trung ương'],
    ['quận 5 giao', 'quận 5'],
    ['theo chỉ tiêu quận 12 giao hàng năm.', 'quận 12'],
  ])('«%s» is assigned by «%s»', (text, by) => {
    expect(readGoal(text)).toEqual({ kind: 'assigned', by });
  });

  test.each([
    // no figure
    'đảm bảo chi thường xuyên, có tích lũy cho đầu tư phát triển và đảm bảo an sinh xã hội',
    'phấn đấu không xảy ra ngộ độc thực phẩm và các dịch bệnh nguy hiểm xảy ra trên địa bàn',
    'Về cơ bản không còn hộ nghèo',
    'đạt và vượt chỉ tiêu dự toán',
    'đạt chỉ tiêu hàng năm',
    // a figure with words the reader does not know: kept whole rather than half understood
    'trong đó đạt trên 95% đối với trọng án',
    'giảm tai nạn giao thông từ 5% đến 10%',
    '31/31 trường, đạt 100%',
    'Công nhận mới 01',
    'đạt 99%/ 99%',
  ])('«%s» stays as words', (text) => {
    expect(readGoal(text)).toEqual({ kind: 'words', text });
  });
});

describe('the text form', () => {
  test.each([
    ['95', 'level: 95'],
    ['trên 95', 'level: trên 95'],
    ['>= 95', 'level: từ 95 trở lên'],
    ['dưới 9', 'level: dưới 9'],
    ['75 - 80', 'level: 75 - 80'],
    ['từ 280.000 - 300.000', 'level: 280.000 - 300.000'],
    ['từ 12 trở lên', 'level: từ 12 trở lên'],
    ['khoảng 4', 'level: khoảng 4'],
    ['8/8', 'level: 8/8'],
    ['phấn đấu đạt từ 95% trở lên', 'level: từ 95 trở lên'],
    // per year, without a word of growth or reduction, is a level of every year
    ['17.000/năm', 'level: 17.000'],
    ['5 – 6%/năm', 'level: 5 - 6'],
    ['2.500 / năm', 'level: 2.500'],
    ['2.500 mỗi năm', 'level: 2.500'],
    // growth and reduction need their year
    ['tăng 12/năm', 'growth: 12'],
    ['tăng bình quân 12', 'growth: 12'],
    ['Tăng hằng năm trên 12%', 'growth: trên 12'],
    ['tăng 12% mỗi năm', 'growth: 12'],
    ['giảm 5 - 10/năm', 'reduction: 5 - 10'],
    ['giảm 1,5%/năm', 'reduction: 1,5'],
    ['giảm bình quân hàng năm 1,5%', 'reduction: 1,5'],
    ['giảm từ 5% đến 10%/năm', 'reduction: 5 - 10'],
    ['giảm 1% hàng năm', 'reduction: 1'],
    ['tăng 12', 'words'],
    ['giảm 5%', 'words'],
    // over the whole stage
    ['tổng 300.000', 'total: 300.000'],
    ['tổng cộng 300.000', 'total: 300.000'],
    ['cả giai đoạn từ 280.000 - 300.000', 'total: 280.000 - 300.000'],
    ['tổng cả giai đoạn trên 11', 'total: trên 11'],
    // kept at a level
    ['duy trì 100%', 'maintain: 100'],
    ['duy trì trên 95%', 'maintain: trên 95'],
    // an opening with nothing that can be read behind it
    ['duy trì tốt', 'words'],
    ['tăng khá/năm', 'words'],
    ['tổng vốn', 'words'],
    ['12.34.5', 'words'],
    ['-', 'words'],
    ['x', 'words'],
    ['Đạt', 'words'],
  ])('«%s» is %s', (text, outline) => {
    expect(outlineOf(readGoal(text))).toBe(outline);
  });

  test('decomposed letters and odd spaces change nothing', () => {
    const plain = readGoal('tăng bình quân hằng năm từ 12% trở lên');
    expect(readGoal('tăng bình quân hằng năm từ 12% trở lên'.normalize('NFD'))).toEqual(plain);
    expect(readGoal(' Tăng  bình quân\nhằng năm từ\u00A012\u202F% trở lên ')).toEqual(plain);
  });

  test('words keep their capitals and inner spaces', () => {
    expect(readGoal('  Xây dựng  “Quận đô thị văn minh”\n')).toEqual({
      kind: 'words',
      text: 'Xây dựng  “Quận đô thị văn minh”',
    });
  });
});

describe('printing', () => {
  test.each([
    ['tăng bình quân 12%/năm', 'tăng 12/năm'],
    ['giảm từ 5% đến 10% mỗi năm', 'giảm 5 - 10/năm'],
    ['cả giai đoạn 300.000', 'tổng 300.000'],
    ['duy trì đạt 100%', 'duy trì 100'],
    ['>= 95', 'từ 95 trở lên'],
    ['theo chỉ tiêu do thành phố giao hàng năm', 'thành phố giao'],
    ['Về cơ bản không còn hộ nghèo', 'Về cơ bản không còn hộ nghèo'],
  ])('«%s» is printed «%s»', (text, printed) => {
    expect(printGoal(readGoal(text))).toBe(printed);
  });

  test('every goal with a figure reads back as itself: each basis with each comparator', () => {
    fc.assert(
      fc.property(measuredGoals.filter(isPossible), (goal) => {
        expect(readGoal(printGoal(goal))).toEqual(goal);
      }),
      { numRuns: 1000 },
    );
  });

  test('so does whatever is read from any text, and nothing a person wrote disappears', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const goal = readGoal(text);
        expect(readGoal(printGoal(goal))).toEqual(goal);
        if (goal.kind === 'words')
          expect(withoutSpaces(goal.text)).toBe(withoutSpaces(text.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a target', () => {
  const given = { indicator: indicatorIdOf('bcdfgh'), period: toPeriod('2024') };

  test('keeps its text on one line and the goal read from it, with everything else at its usual value', () => {
    expect(makeTarget({ ...given, text: ' trên\n95% ' })).toEqual({
      record: 'target',
      ...given,
      assigner: '',
      text: 'trên 95%',
      goal: {
        kind: 'measured',
        basis: 'level',
        comparison: { comparator: '>', value: { kind: 'number', value: toDecimal('95') } },
      },
      implied: null,
      note: '',
      earlier: [],
    });
  });

  test('takes what it is given', () => {
    const earlier = [{ text: '12.940', until: null }];
    expect(makeTarget({ ...given, text: '13.447', assigner: 'HĐND quận', earlier })).toMatchObject({
      text: '13.447',
      assigner: 'HĐND quận',
      earlier,
    });
  });

  test.each(['', '  ', '\n', '\u00A0'])('%j is no target', (text) => {
    expect(() => makeTarget({ ...given, text })).toThrow('A target needs a text');
  });
});

describe('a goal put right by a person', () => {
  test('stands beside a text that reads as something else', () => {
    const goal = withBasis(readGoal('7,5 - 8'), 'growth');
    const target = makeTarget({
      indicator: indicatorIdOf('bcdfgh'),
      period: toPeriod('2024'),
      text: 'phấn đấu khá',
      goal,
    });
    expect(target).toMatchObject({ text: 'phấn đấu khá', goal });
    expect(target).not.toHaveProperty('unit');
  });

  test('takes another comparator; of a range, the end it bounds', () => {
    expect(printGoal(withComparator(readGoal('95'), '≥'))).toBe('từ 95 trở lên');
    expect(printGoal(withComparator(readGoal('tăng 7,5 - 8%/năm'), '≥'))).toBe('tăng từ 7,5 trở lên/năm');
    expect(printGoal(withComparator(readGoal('75 - 80'), '≤'))).toBe('không quá 80');
    expect(printGoal(withComparator(readGoal('8/8'), 'about'))).toBe('khoảng 8/8');
  });

  test.each(BASES)('reads back on the basis «%s», and words have none', (basis) => {
    const goal = withBasis(readGoal('từ 12 trở lên'), basis);
    expect(readGoal(printGoal(goal))).toEqual(goal);
    expect(withBasis(readGoal('khá'), basis)).toEqual(readGoal('khá'));
    expect(withComparator(readGoal('thành phố giao'), '=')).toEqual(readGoal('thành phố giao'));
  });
});

describe('hostile texts', () => {
  const LONG = 100_000;

  test.each(['1', '-', 'đạt ', 'từ ', '1 - ', 'tăng ', '/năm', ' bình quân', 'a', '…'])(
    'a hundred thousand %j are words',
    { timeout: 30_000 },
    (unit) => {
      const text = unit.repeat(LONG).trim();
      expect(readGoal(text)).toEqual({ kind: 'words', text });
    },
  );

  test('a hundred thousand «giao» are assigned by all but the last', { timeout: 30_000 }, () => {
    expect(readGoal(' giao'.repeat(LONG))).toEqual({ kind: 'assigned', by: ' giao'.repeat(LONG - 1).trim() });
  });

  test('a figure behind a hundred thousand spaces is found', { timeout: 30_000 }, () => {
    expect(outlineOf(readGoal(`trên${' '.repeat(LONG)}95`))).toBe('level: trên 95');
  });
});

describe('words that only look like a target', () => {
  test.each([
    'Đẩy mạnh công tác ngoại giao',
    'Hoàn thành bàn giao',
    'vượt chỉ tiêu thành phố giao',
    'hoàn thành vượt mức dự toán thu ngân sách HĐND quận giao',
    '01/2015',
  ])('%s stays words', (text) => {
    expect(readGoal(text)).toEqual({ kind: 'words', text });
  });

  test('an average a year is growth only in percent', () => {
    expect(readGoal('bình quân 2.500/năm')).toMatchObject({ kind: 'words' });
    expect(readGoal('bình quân 7,5% - 8%/năm')).toMatchObject({ kind: 'measured', basis: 'growth' });
  });
});
