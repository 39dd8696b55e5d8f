/** Sentences as reports write them: what each states, and whether it comes out. Worked out by hand. */
import { describe, expect, it } from 'vitest';
import { readReport } from '#core/claims/read-report.ts';

/** «kind printed → computed» of every claim worked out, with the cause where it does not come out. */
function told(text: string): string[] {
  return readReport(text).claims.flatMap(({ kind, printed, computed, judgement }) => {
    if (judgement.kind === 'unchecked') return [];
    const cause = judgement.kind === 'disagrees' ? ` ${judgement.cause.code}` : '';
    return [`${kind} ${printed} → ${computed ?? '?'}${cause}`];
  });
}

const CASES: Record<string, readonly (readonly [sentence: string, ...claims: string[]])[]> = {
  'attainment of a target': [
    ['Tổng vốn đầu tư đạt 8.531,35/16.000 tỷ đồng, đạt 53,32% chỉ tiêu.', 'attainment 53,32% → 53.32'],
    ['Thu ngân sách đạt 124,5/500 tỷ đồng, đạt 25,9% kế hoạch.', 'attainment 25,9% → 24.9 wrong'],
    ['Tổng diện tích 642,6 ha /642,6 ha, đạt 100 % kế hoạch.', 'attainment 100 % → 100'],
    ['Diện tích gieo trồng 24.680 ha/24.500 ha, đạt 100,73% kế hoạch.', 'attainment 100,73% → 100.73'],
    ['Lúa là 115/116 ha. Đạt 99,14% so với kế hoạch.', 'attainment 99,14% → 99.14'],
    [
      'Thu ngân sách 18.456 triệu đồng, đạt 61,52% dự toán (dự toán giao 30.000 triệu đồng).',
      'attainment 61,52% → 61.52',
    ],
    [
      'Thu ngân sách 12.456 triệu đồng, đạt 31,14% dự toán thành phố giao (40.000 triệu đồng).',
      'attainment 31,14% → 31.14',
    ],
    [
      'Kế hoạch vốn năm 2026 là 35.600 triệu đồng; giải ngân được 6.764 triệu đồng, đạt 18,5% kế hoạch.',
      'attainment 18,5% → 19.0 wrong',
    ],
    [
      'Phân bổ 191.354 triệu đồng. Đến ngày 10/5/2024 đã giải ngân được 26.764,42 triệu đồng, đạt 13,99% chỉ tiêu.',
      'attainment 13,99% → 13.99',
    ],
    ['Độ bao phủ bảo hiểm y tế đạt 54,52%/82%, đạt tỷ lệ 66,49%.', 'attainment 66,49% → 66.49'],
    ['Lạc 33/31,5 ha, vượt 1,5 ha so với kế hoạch.', 'attainment 1,5 ha → 1.5'],
    ['Số thu 133.439/405.200 triệu đạt 32,93% dự toán thành phố giao.', 'attainment 32,93% → 32.93'],
    ['Tổng thu là 320.392/765.101 triệu đồng, đạt 41,8% chỉ tiêu.', 'attainment 41,8% → 41.9 truncated'],
    ['Giá trị sản xuất đạt 124.560/500 tỷ đồng, đạt 24,91% kế hoạch.', 'attainment 24,91% → 24912.00 wrong'],
  ],
  'changes against a base': [
    ['Khách du lịch 94.808 lượt, giảm 37,5% so với cùng kỳ năm 2020 (151.592 lượt).', 'change 37,5% → -37.5'],
    [
      'Giá trị sản xuất nông nghiệp 66 tỷ đồng, tăng 12,8 tỷ đồng, tương đương 24,06% so cùng kỳ.',
      'change 24,06% → 24.06',
    ],
    [
      'Công nghiệp 5.453 tỷ đồng, tăng 2.552 tỷ đồng, tương đương 87,96% so cùng kỳ.',
      'change 87,96% → 87.97 truncated',
    ],
    ['Tổng thu 517 tỷ đồng, tăng 50 tỷ đồng, tăng 10,71% so cùng kỳ.', 'change 10,71% → 10.71'],
    ['Tổng thu 517 tỷ đồng, tăng 50 tỷ đồng, giảm 10,71% so cùng kỳ.', 'change 10,71% → 10.71 wrong'],
    [
      'Xảy ra 1.734 vụ, làm chết 708 người. So với cùng kỳ giảm 400 vụ (-18,74%), giảm 47 người chết (-6,23%).',
      'change -18,74% → -18.74',
      'change -6,23% → -6.23',
    ],
    ['Khám bệnh 12.350 lượt, tăng 1.150 lượt (10,27%) so với cùng kỳ.', 'change 10,27% → 10.27'],
    ['Vốn đăng ký 85 tỷ đồng, gấp 1,7 lần so với cùng kỳ (50 tỷ đồng).', 'change 1,7 lần → 1.7'],
    ['Số hộ nghèo giảm từ 3.250 hộ xuống còn 2.890 hộ, giảm 350 hộ.', 'change 350 hộ → -360 wrong'],
    ['Giá trị đạt 452,5 tỷ đồng, giảm 20 tỷ đồng, bằng 95,8% so với cùng kỳ.', 'change 95,8% → 95.8'],
    [
      'Thu nhập 78 triệu đồng/người/năm, tăng 6 triệu đồng, tăng 8,33% so với năm 2025 (72 triệu đồng).',
      'change 6 triệu đồng → 6',
      'change 8,33% → 8.33',
    ],
    ['Tỷ lệ hộ nghèo còn 1,2%, giảm 0,5% so với cùng kỳ (1,7%).', 'change 0,5% → -0.5'],
    [
      'Sản lượng đạt 12,3 tỷ đồng, tăng 41,5% so với cùng kỳ (8,7 tỷ đồng).',
      'change 41,5% → 41.4 rounded-inputs',
    ],
  ],
  'counts of two periods in brackets': [
    ['Xảy ra 04 vụ, so với cùng kỳ giảm 11 vụ (4/15).', 'bracket 11 vụ → -11', 'bracket 4/15 → -11'],
    [
      'Làm 01 người chết, giảm 2 người chết (2/4).',
      'bracket 2 người chết → -2',
      'bracket 2/4 → -3 bracket-contradicts-count',
    ],
    [
      'Phát hiện 129 vụ, so với cùng kỳ tăng 12 vụ (129/118).',
      'bracket 12 vụ → 11 wrong',
      'bracket 129/118 → 11',
    ],
  ],
  shares: [
    ['Đã giải quyết 58/68 vụ, đạt 85,29%.', 'share 85,29% → 85.29'],
    ['Đăng ký cho 223/226 thanh niên, đạt 98,6%.', 'share 98,6% → 98.7 truncated'],
    ['Tỷ lệ thôn đạt chuẩn 58,9% (66/112 thôn).', 'share 58,9% → 58.9'],
    [
      'Đưa ra hòa giải 30 vụ (hòa giải thành 19 vụ, đạt 63.33%, hòa giải không thành 11 vụ).',
      'sum 30 vụ → 30',
      'share 63.33% → 63.33',
    ],
    ['Toàn xã có 4.250 hộ, trong đó hộ nghèo 64 hộ, chiếm 1,15%.', 'share 1,15% → 1.51 wrong'],
    ['Còn 32 hộ nghèo trên tổng số 8.450 hộ, chiếm tỷ lệ 0,38%.', 'share 0,38% → 0.38'],
    ['Tiêm phòng cho đàn bò là: 971/876 = 110,8%.', 'share 110,8% → 110.8'],
  ],
  'sums of listed parts': [
    ['Tổng đàn trâu, bò 1.095 con ( Bò 970con, trâu 125con).', 'sum 1.095 con → 1095'],
    [
      'Xử lý 41 trường hợp (đô thị 08 trường hợp, đất đai 25 trường hợp, thủy lợi 18 trường hợp).',
      'sum 41 trường hợp → 51 sum-differs',
    ],
    [
      'Chiều dài 12,45 km (nhựa 1,15km; bê tông 9,17km; đá 919m; kè 639,5m; cống 569,4m).',
      'sum 12,45 km → 12.4479',
    ],
    [
      'Toàn phường có 356 doanh nghiệp, trong đó: TNHH 210 doanh nghiệp, cổ phần 86 doanh nghiệp, tư nhân 62 doanh nghiệp.',
      'sum 356 doanh nghiệp → 358 sum-differs',
    ],
    [
      'Tổng giá trị 8.562 tỷ đồng. Trong đó: nông nghiệp 3.215 tỷ đồng; công nghiệp 2.847 tỷ đồng; dịch vụ 2.500 tỷ đồng.',
      'sum 8.562 tỷ đồng → 8562',
    ],
    ['Đạt và vượt 17/17 chỉ tiêu; trong đó có 10 chỉ tiêu vượt, 7 chỉ tiêu đạt.', 'sum 17/17 chỉ tiêu → 17'],
    [
      'Có 15/20 chỉ tiêu đạt, 03 chỉ tiêu đánh giá cuối năm, 01 chỉ tiêu chưa đạt.',
      'sum 20 chỉ tiêu → 19 sum-differs',
    ],
    ['Tổng thu gồm: thuế 6,32 tỷ đồng, phí 525 triệu đồng.'],
    ['Cử 178 vận động viên (76 nữ) và 20 hội viên tham dự.'],
    ['Toàn xã có 820 hộ, trong đó có 12 hộ nghèo, 34 hộ cận nghèo.'],
  ],
  'structures, means, products, days, units': [
    [
      'Cơ cấu kinh tế: khu vực I chiếm 2,15%, khu vực II chiếm 38,4%, khu vực III chiếm 59,45%.',
      'hundred 59,45% → 100',
    ],
    [
      'Cơ cấu kinh tế: khu vực I chiếm 2,15%, khu vực II chiếm 38,4%, khu vực III chiếm 58,45%.',
      'hundred 58,45% → 99 shares-not-hundred',
    ],
    [
      'Giá trị tăng bình quân 9,2%/năm (năm 2021 tăng 4,5%, năm 2022 tăng 10,2%, năm 2023 tăng 9,8%, năm 2024 tăng 10,5%, năm 2025 tăng 11,0%).',
      'average 9,2% → 9.2',
    ],
    ['Lúa 120 ha, năng suất 62,5 tạ/ha, sản lượng 705 tấn.', 'product 705 tấn → 750 wrong'],
    ['Thu ngân sách đến ngày 31/6/2026 là 12 tỷ đồng.', 'day 31/6/2026 → ? no-such-day'],
    ['Thu ngân sách 171,83 tỷ đồng, giảm 4,62 so với cùng kỳ.', 'unit 4,62 → ? missing-unit'],
  ],
  'one figure in two places': [
    [
      'Tổng thu ngân sách nhà nước đạt 214,18 tỷ đồng.\nTổng thu ngân sách nhà nước là 214,17 tỷ đồng.',
      'restated 214,17 tỷ đồng → 214.18 contradicts',
    ],
    [
      'Tổng thu ngân sách nhà nước đạt 214,18 tỷ đồng.\nTổng thu ngân sách nhà nước là 214.180 triệu đồng.',
      'restated 214.180 triệu đồng → 214180',
    ],
    [
      'Tổng thu ngân sách nhà nước đạt 214,18 tỷ đồng.\nTổng thu ngân sách nhà nước đạt 214,2 tỷ đồng.',
      'restated 214,2 tỷ đồng → 214.18',
    ],
    [
      'Năm 2024, tổng thu ngân sách nhà nước đạt 214 tỷ đồng.\nNăm 2025, tổng thu ngân sách nhà nước đạt 230 tỷ đồng.',
    ],
    ['a. Vụ xuân\nTổng diện tích gieo trồng lúa 226 ha.\nb. Vụ hè thu\nTổng diện tích gieo trồng lúa 96 ha.'],
    ['Xây nhà với tổng kinh phí 988 triệu đồng.\nSửa nhà với tổng kinh phí 210 triệu đồng.'],
  ],
  'numbers that state nothing to work out': [
    [
      'Căn cứ Nghị quyết số 01/2015/NQ-HĐND ngày 11/12/2015, quy hoạch tỷ lệ 1/500, Quốc lộ 91B, giai đoạn 2021 - 2025.',
    ],
    ['Phấn đấu đạt từ 75 - 80% vào năm 2025, giảm từ 5% đến 10%/năm.'],
    ['GRDP đạt 87 triệu đồng, gấp 1,64 lần so với năm 2015.'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map(([sentence, ...claims]) => ({ sentence, claims })))(
    '$sentence',
    ({ sentence, claims }) => {
      expect(told(sentence)).toEqual(claims);
    },
  );
});

describe('what pages and footnotes do to a sentence', () => {
  it('goes on after the end of a page', () => {
    expect(told('Làm 05\n\nngười chết, so với cùng kỳ tăng\n\n2 người chết (5/3).')).toEqual([
      'bracket 2 người chết → 2',
      'bracket 5/3 → 2',
    ]);
  });

  it('goes on after the footnotes of a page', () => {
    expect(told('Phát hiện 129 vụ (so với cùng kỳ tăng\n30 Trong đó cấp xã 12 vụ.\n11 vụ).')).toEqual([]);
    const [claim] = readReport(
      'Phát hiện 129 vụ (so với cùng kỳ tăng\n30 Theo báo cáo của Công an.\n11 vụ, tăng 9,32%).',
    ).claims.filter(({ judgement }) => judgement.kind === 'agrees');
    expect(claim?.printed).toBe('9,32%');
  });

  it('leaves marks out of numbers', () => {
    expect(told('Thu đạt 88/185 tỷ đồng, đạt 47,57%30 chỉ tiêu năm 202143.')).toEqual([
      'attainment 47,57% → 47.57',
    ]);
    expect(told('Đã giải quyết 58/68 vụ66, đạt 85,29%5.')).toEqual(['share 85,29% → 85.29']);
  });

  it('adds up the parts a footnote lists', () => {
    const body = 'Toàn quận có 820 cơ sở1, tổng vốn 3.011,5 tỷ đồng.';
    expect(told(`${body}\n1 Trong đó: công ty 266 cơ sở; hộ cá thể 552 cơ sở; hợp tác xã 02 cơ sở.`)).toEqual(
      ['sum 820 cơ sở → 820'],
    );
  });
});
