/** Targets as the documents word them, in rows with a unit: what is understood, and what stays words whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTarget, type TargetReading } from '#core/target-reading.ts';
import { printGoal } from '#core/target.ts';
import { texts } from './arbitraries.ts';

/** Basis and comparison, the named period, and the unit where one is written. */
function outlineOf({ goal, period, unit }: TargetReading): string {
  const stated =
    goal.kind === 'measured' ? `${goal.basis} ${printGoal({ ...goal, basis: 'level' })}` : goal.kind;
  return stated + (period === null ? '' : ` @ ${period}`) + (unit === 'differs' ? ' ≠' : '');
}

describe('a unit after the number', () => {
  test.each([
    ['8/8 phường', 'phường', 'level 8/8'],
    ['8/8 phường.', 'phường', 'level 8/8'],
    ['8/8 phường;', 'phường', 'level 8/8'],
    ['phấn đấu 8/8 phường', 'phường', 'level 8/8'],
    ['8/8 phường đạt chuẩn phổ cập giáo dục', 'phường', 'level 8/8'],
    ['8/8 phường đạt chuẩn phổ cập giáo dục', '', 'level 8/8'],
    ['hoàn thành 100% xã đạt chuẩn nông thôn mới (36/36 xã)', 'xã', 'level 36/36'],
    ['hoàn thành 100% xã đạt chuẩn nông thôn mới (36/36 xã)', '%', 'level 100'],
    ['17.000 tỷ đồng/năm', 'tỷ đồng', 'level 17.000'],
    ['đạt 17.000 tỷ đồng/năm', 'Tỷ  đồng', 'level 17.000'],
    ['đạt 17.000 tỷ đồng/năm', 'tỷ đồng/năm', 'level 17.000'],
    ['17.000 tỉ đồng mỗi năm', 'tỷ đồng', 'level 17.000'],
    ['17.000 tỷ đồng/năm', '', 'level 17.000'],
    ['2.500 lao động/năm', 'lao động', 'level 2.500'],
    ['2.500 lao động/năm được giải quyết việc làm', 'lao động', 'level 2.500'],
    ['11 tỷ USD', 'tỷ USD', 'level 11'],
    ['không quá 15 vụ', 'vụ', 'level không quá 15'],
    ['từ 280.000 - 300.000 tỷ đồng', 'tỷ đồng', 'level 280.000 - 300.000'],
    ['từ 12 vụ trở xuống', 'vụ', 'level không quá 12'],
    ['15 m²/người', 'm2/người', 'level 15'],
    ['15 m2/người', 'm2/người', 'level 15'],
    ['bảo đảm đạt từ 95% trở lên', '%', 'level từ 95 trở lên'],
    ['không dưới 95%', '%', 'level từ 95 trở lên'],
    ['không vượt quá 3%', '%', 'level không quá 3'],
    ['ở mức dưới 0,2%', '%', 'level dưới 0,2'],
    ['dưới 9‰', '‰', 'level dưới 9'],
    ['8‰ - 9‰', '‰', 'level 8 - 9'],
    ['đạt trên 80%', '% dân số', 'level trên 80'],
    ['đạt 95% dân số', '% dân số', 'level 95'],
    ['đạt 95% dân số', '%', 'level 95'],
    ['trên 95% đối với trọng án', '%', 'level trên 95'],
    ['đạt 80 - 85%', '%', 'level 80 - 85'],
    ['7,5% - 8%/năm', '%/năm', 'level 7,5 - 8'],
    ['giảm còn dưới 1%', '%', 'level dưới 1'],
    ['đạt 100% chỉ tiêu thành phố giao hàng năm', '%', 'level 100'],
    ['đạt 100% chỉ tiêu thành phố giao hàng năm', '', 'level 100'],
    ['duy trì đạt 100%', '%', 'maintain 100'],
    ['duy trì 8/8 phường đạt chuẩn', 'phường', 'maintain 8/8'],
  ])('«%s» in a row of «%s» is %s', (text, unit, outline) => {
    const reading = readTarget(text, unit);
    expect(outlineOf(reading)).toBe(outline);
    expect(reading.unit).toBe('agrees');
  });

  test.each([
    ['17.000 tỷ đồng/năm', 'triệu đồng'],
    ['17.000 tỷ đồng/năm', 'tỷ'],
    ['12 tỷ đồng/xã', 'tỷ đồng'],
    ['2.500 lao động/năm', 'người'],
    ['8/8 phường', 'xã'],
    ['95%', 'tỷ đồng'],
    ['dưới 9‰', '%'],
    ['dưới 9%', '‰'],
    ['95% hộ dân', '% dân số'],
    ['12 triệu', 'triệu đồng'],
    ['duy trì 12 vụ', 'ca'],
  ])('«%s» in a row of «%s» is not taken: the units differ', (text, unit) => {
    expect(readTarget(text, unit)).toEqual({ goal: { kind: 'words', text }, period: null, unit: 'differs' });
  });

  test('none written is none', () => {
    expect(readTarget('17.000', 'tỷ đồng').unit).toBe('none');
    expect(readTarget('tổng 300.000', 'tỷ đồng').unit).toBe('none');
  });
});

describe('growth, reduction and averages', () => {
  test.each([
    ['tăng bình quân 12%/năm', 'tỷ đồng', 'growth 12'],
    ['tăng bình quân hằng năm từ 12% trở lên', 'tỷ đồng', 'growth từ 12 trở lên'],
    ['tăng 10 - 13,5%/năm', 'triệu USD', 'growth 10 - 13,5'],
    ['giá trị sản xuất tăng bình quân 12%/năm', 'tỷ đồng', 'growth 12'],
    ['tăng 12% so với năm trước', 'tỷ đồng', 'growth 12'],
    ['tăng 12', '%/năm', 'growth 12'],
    ['giảm 1,5%/năm', '%', 'reduction 1,5'],
    ['giảm 1,5 điểm %/năm', '%', 'reduction 1,5'],
    ['giảm 0,5‰/năm', '‰', 'reduction 0,5'],
    ['Giảm tỷ lệ hộ nghèo hàng năm 1,5%/năm', '%', 'reduction 1,5'],
    ['giảm tai nạn giao thông trên cả ba tiêu chí từ 5% - 10%/năm', 'vụ', 'reduction 5 - 10'],
    ['hằng năm giảm tai nạn giao thông từ 5% đến 10% so năm trước', 'vụ', 'reduction 5 - 10'],
    // an average of a row that is a percentage itself is the row's value, elsewhere it is growth
    ['bình quân 0,9%/năm', '%/năm', 'level 0,9'],
    ['bình quận 0,9%/năm', '%', 'level 0,9'],
    ['bình quân 7,5% - 8%/năm', 'tỷ đồng', 'growth 7,5 - 8'],
    ['bình quân 7,5% - 8%/năm', '', 'growth 7,5 - 8'],
  ])('«%s» in a row of «%s» is %s', (text, unit, outline) => {
    expect(outlineOf(readTarget(text, unit))).toBe(outline);
  });
});

describe('a year or stage in the text', () => {
  test.each([
    ['dưới 9% vào năm 2025', '%', 'level dưới 9 @ 2025'],
    ['đạt 90% vào năm 2020', '%', 'level 90 @ 2020'],
    ['đạt 90% đến hết năm 2020', '%', 'level 90 @ 2020'],
    ['vào năm 2025 đạt 75%', '%', 'level 75 @ 2025'],
    ['đến năm 2025 đạt 95% dân số', '% dân số', 'level 95 @ 2025'],
    ['Đến năm 2025, tỷ lệ hộ dân sử dụng nước sạch 98,5%', '%', 'level 98,5 @ 2025'],
    ['Đến năm 2025: tỷ lệ bao phủ đạt trên 95%.', '%', 'level trên 95 @ 2025'],
    ['giai đoạn 2015-2020 từ 280.000 - 300.000 tỷ đồng', 'tỷ đồng', 'total 280.000 - 300.000 @ 2015/2020'],
    ['3,8 tỷ USD trong nhiệm kỳ 2015-2020', 'tỷ USD', 'total 3,8 @ 2015/2020'],
    ['trong giai đoạn 2016 - 2020 đạt 2.500 lao động/năm', 'lao động', 'level 2.500 @ 2016/2020'],
    ['đạt 95% trong giai đoạn 2016 – 2020', '%', 'level 95 @ 2016/2020'],
    ['8/8 phường giai đoạn 2016-2020', 'phường', 'level 8/8 @ 2016/2020'],
    ['tăng bình quân 12%/năm trong giai đoạn 2016 - 2020', 'tỷ đồng', 'growth 12 @ 2016/2020'],
    // growth until a year holds every year until then: the year is not the target's period
    ['đến năm 2020 tăng bình quân 12%/năm', 'tỷ đồng', 'growth 12'],
  ])('«%s» in a row of «%s» is %s', (text, unit, outline) => {
    expect(outlineOf(readTarget(text, unit))).toBe(outline);
  });

  test.each([
    'giai đoạn 2020-2015 đạt 5',
    'vào năm 9999 đạt 5',
    'đạt 90% năm 2020',
    'tăng 15% so với năm 2015',
  ])('«%s» names none that is certain, and stays words', (text) => {
    expect(readTarget(text, '')).toEqual({ goal: { kind: 'words', text }, period: null, unit: 'none' });
  });
});

describe('what would be understood wrongly', () => {
  test.each([
    // a level reached, not a change
    ['giảm tỷ lệ hộ nghèo còn 3% mỗi năm', '%'],
    ['giảm hộ nghèo xuống 3%/năm', '%'],
    ['giảm tỷ lệ xuống còn 3%/năm', '%'],
    ['giảm tỷ lệ hộ nghèo về 3%/năm', '%'],
    ['giảm về dưới 3%/năm', '%'],
    ['tăng lên 95%/năm', '%'],
    ['tăng tỷ lệ lên 95%/năm', '%'],
    ['tăng đạt 95%/năm', '%'],
    ['tăng thành 95%/năm', '%'],
    // compared with another year
    ['105% so với năm trước', '%'],
    ['95% so với năm trước', '%'],
    ['12% so với năm trước', '%'],
    ['500 hộ so với năm trước', 'hộ'],
    ['5 hộ so với cùng kỳ năm trước', 'hộ'],
    ['tăng 12 so với năm trước', 'hộ'],
    ['105% năm trước', '%'],
    ['bằng 95% năm trước', '%'],
    ['bằng 95% năm 2020', '%'],
    ['bằng 95% thành phố', '%'],
    ['105% năm 2020', '%'],
    // nothing is assigned, or something beside what is
    ['không giao', ''],
    ['chưa giao', ''],
    ['chưa được giao', ''],
    ['thành phố không giao', ''],
    ['Bộ Y tế chưa giao', ''],
    ['Chưa có chỉ tiêu giao', ''],
    ['Đang chờ thành phố giao', ''],
    ['tăng so với chỉ tiêu được giao', ''],
    ['cao hơn mức trung ương giao', ''],
    ['không thấp hơn mức thành phố giao', ''],
    ['tối thiểu bằng mức thành phố giao', ''],
    ['đạt bằng hoặc hơn thành phố giao', ''],
    // years, months, days
    ['2021-2025', ''],
    ['2021-2025', '%'],
    ['2021 - 2025', 'hộ'],
    ['từ 2021 đến 2025', 'hộ'],
    ['9-2024', '%'],
    ['12-2024', 'hộ'],
    ['30/6', 'hộ'],
    ['15/5', ''],
    // the thousands of the first number
    ['2 - 3.000 hộ', 'hộ'],
    ['từ 200 đến 300.000 hộ', 'hộ'],
    // shares of a plan
    ['đạt 105% kế hoạch', '%'],
    ['95% kế hoạch', '%'],
    ['95% dự toán được giao', '%'],
    ['95% chỉ tiêu thành phố giao', '%'],
    ['95% chỉ tiêu thành phố giao', ''],
    // a half; a remark in brackets
    ['giảm 1/2 hàng năm', 'hộ'],
    ['giảm 1/2 hàng năm', ''],
    ['giảm 1/2/năm', 'hộ'],
    ['(98,5%)', '%'],
    ['(98,5%)', ''],
    ['đạt (98,5)', '%'],
  ])('«%s» in a row of «%s» stays words', (text, unit) => {
    expect(readTarget(text, unit)).toMatchObject({ goal: { kind: 'words', text }, period: null });
  });

  test.each([
    ['giảm còn 3%/năm', '%', 'level 3'],
    ['giảm xuống dưới 3%', '%', 'level dưới 3'],
    ['tăng trưởng bình quân 12%/năm', 'tỷ đồng', 'growth 12'],
    ['tăng trưởng bình quân 12%/năm', '', 'growth 12'],
    ['tăng trưởng kinh tế đạt 12%/năm', 'tỷ đồng', 'growth 12'],
    ['tốc độ tăng đạt 12%/năm', 'tỷ đồng', 'growth 12'],
    ['12,5%/năm trở lên', 'tỷ đồng', 'growth từ 12,5 trở lên'],
    ['12,5%/năm trở lên', '%', 'level từ 12,5 trở lên'],
    ['12,5%/năm trở lên', 'hộ', 'words ≠'],
    ['tăng 12%/năm trở lên', 'tỷ đồng', 'growth từ 12 trở lên'],
    ['bằng 95%', '%', 'level 95'],
    ['bằng 95%', '', 'level 95'],
    ['khoảng 95 - 97%', '%', 'level 95 - 97'],
    ['khoảng từ 95% đến 97%', '%', 'level 95 - 97'],
    ['giảm 1,5 điểm phần trăm/năm', '%', 'reduction 1,5'],
    ['tăng 12 phần trăm/năm', 'tỷ đồng', 'growth 12'],
    ['95% năm 2025', '%', 'level 95 @ 2025'],
    ['95% năm 2025', '', 'level 95 @ 2025'],
    ['đạt trên 95% năm 2025', '%', 'level trên 95 @ 2025'],
    ['95 phần trăm', '%', 'level 95'],
    ['95 phần trăm', 'hộ', 'words ≠'],
    // as they were
    ['2.021 - 2.025', 'hộ', 'level 2.021 - 2.025'],
    ['2021 - 2025 hộ', 'hộ', 'level 2.021 - 2.025'],
    ['500 - 1.000 hộ', 'hộ', 'level 500 - 1.000'],
    ['95% kế hoạch', '% kế hoạch', 'level 95'],
    ['theo cấp trên giao', '%', 'assigned'],
    ['-98,5', '%', 'level -98,5'],
  ])('but «%s» in a row of «%s» is %s', (text, unit, outline) => {
    expect(outlineOf(readTarget(text, unit))).toBe(outline);
  });
});

describe('what is not certain', () => {
  test.each([
    '31/31 trường, đạt 100%',
    '8/8 phường, 46/46 khu vực',
    '100% (7/8 xã)',
    'trên 75%, trong đó trọng án trên 95%',
    '12 vụ, giảm 5%',
    '12 vụ không tăng',
    '95% so với kế hoạch',
    'gần 95%',
    'vượt 95%',
    'không đạt 95%',
    'gấp 2 lần',
    'tăng gấp 2 lần/năm',
    '12,5 tỷ',
    '5 triệu lao động',
    '7,5% - 8 tỷ đồng',
    'tăng 500 tỷ đồng/năm',
    'giảm 10 vụ/năm',
    'không tăng quá 5%/năm',
    'tăng 12%/năm, trong đó công nghiệp tăng 15%/năm',
    'tổng 300 tỷ đồng/năm',
    'bình quân 2.500 lao động/năm',
    'bình quân 0,9 con/phụ nữ',
    'Đến năm 2025, không còn dưới 9%',
    'Đến năm 2025, tỷ lệ tăng dân số tự nhiên 0,9%',
    'Đến năm 2025, 02 trường và tỷ lệ 95%',
    'Công nhận mới 01',
    '01/2015',
    'đạt và vượt chỉ tiêu dự toán',
    'đạt chỉ tiêu hàng năm',
    'Về cơ bản không còn hộ nghèo',
  ])('«%s» stays words, with a unit or without', (text) => {
    for (const unit of ['', '%', 'tỷ đồng', 'vụ', 'phường']) {
      expect(readTarget(text, unit)).toMatchObject({ goal: { kind: 'words', text }, period: null });
    }
  });

  test('whatever is read from any text reads back without its unit, and nothing written disappears', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('', '%', '‰', '%/năm', 'tỷ đồng', 'phường'), (text, unit) => {
        const { goal } = readTarget(text, unit);
        if (goal.kind === 'words')
          expect(goal.text.replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''));
        else expect(readTarget(printGoal(goal), '').goal).toEqual(goal);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('hostile texts', () => {
  test.each(['đến năm 2025 ', 'giảm ', 'a/', '9 phường ', '(8/8', 'từ 1 ', ' giao', '%'])(
    'a hundred thousand %j take no time',
    { timeout: 30_000 },
    (part) => {
      const text = part.repeat(100_000).trim();
      expect(readTarget(text, 'phường').goal.kind).not.toBe('measured');
    },
  );
});
