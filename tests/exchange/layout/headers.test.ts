/** What headers say, in the many ways offices write them: the column's meaning, or that it has to be asked. */
import { describe, expect, it } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import { toPeriod } from '#core/period.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { Hints } from '#exchange/layout/recognised.ts';
import { readTable } from './read-text.ts';
import { lines, table } from './tables.ts';

/** The meaning of a header over a column of figures, in short: «target 2025», «figure 2024-H1 estimate». */
function meant(header: string, hints: Hints = {}): string {
  const { layout } = readTable(lines(`TT;Chỉ tiêu;ĐVT;${header}`, '1;GRDP;%;8,5', '2;Thu;%;9,5'), hints);
  return short(layout.columns[3]?.meaning ?? { kind: 'ignored' });
}

function short(meaning: ColumnMeaning): string {
  switch (meaning.kind) {
    case 'target':
      return ['target', meaning.period, meaning.assigner].filter((part) => part !== '').join(' ');
    case 'figure':
      return ['figure', meaning.period, meaning.state ?? '-'].join(' ');
    case 'text':
      return meaning.field;
    default:
      return 'period' in meaning ? `${meaning.kind} ${meaning.period}` : meaning.kind;
  }
}

const REPORT = { reportingPeriod: toPeriod('2024-H1') };

describe('a header with its period', () => {
  it.each([
    ['KH 2025', 'target 2025'],
    ['Kế hoạch năm 2025', 'target 2025'],
    ['Chỉ tiêu giao năm 2025', 'target 2025'],
    ['Mục tiêu giai đoạn 2021-2025', 'target 2021/2025'],
    ['KH 2025 (Thành phố)', 'target 2025 Thành phố'],
    ['Thành phố giao năm 2025', 'target 2025 Thành phố'],
    ['TH 2024', 'figure 2024 actual'],
    ['Thực hiện 6 tháng đầu năm 2024', 'figure 2024-H1 actual'],
    ['TH 6T/2024', 'figure 2024-H1 actual'],
    ['Kết quả 9 tháng 2024', 'figure 2024-9M actual'],
    ['Thực hiện quý III/2024', 'figure 2024-Q3 actual'],
    ['TH tháng 5/2024', 'figure 2024-M05 actual'],
    ['TH đến 30/6/2024', 'figure 2024-H1 actual'],
    ['6 tháng cuối năm 2024: thực hiện', 'figure 2024-H2 actual'],
    ['Ước TH 2025', 'figure 2025 estimate'],
    ['ƯTH 2025', 'figure 2025 estimate'],
    ['Ước thực hiện 6 tháng năm 2024', 'figure 2024-H1 estimate'],
    ['Chính thức 2024', 'figure 2024 final'],
  ])('«%s»', (header, meaning) => {
    expect(meant(header)).toBe(meaning);
  });
});

describe('a header that names who assigned', () => {
  const assigners = ['tỉnh', 'UBND tỉnh', 'HTX (huyện)', '“Ba nhà”'];
  it.each([
    ['Năm 2025 - UBND tỉnh giao', 'target 2025 UBND tỉnh'],
    ['Năm 2025 - tỉnh giao', 'target 2025 tỉnh'],
    ['Năm 2025 - HTX (huyện) giao', 'target 2025 HTX (huyện)'],
    ['Năm 2025 - “Ba nhà” giao', 'target 2025 “Ba nhà”'],
  ])('«%s» is the one of the plan’s that fits best', (header, meaning) => {
    expect(meant(header, { assigners })).toBe(meaning);
  });
});

describe('a header that leaves its period to the report', () => {
  it.each([
    ['Thực hiện', 'figure 2024-H1 actual'],
    ['Thực hiện cùng kỳ', 'figure 2023-H1 actual'],
    ['TH cùng kỳ năm trước', 'figure 2023-H1 actual'],
    ['Thực hiện năm trước', 'figure 2023 actual'],
    ['Kế hoạch năm', 'target 2024'],
    ['TH 6 tháng', 'figure 2024-H1 actual'],
  ])('«%s»', (header, meaning) => {
    expect(meant(header, REPORT)).toBe(meaning);
    // With nothing to count from, nothing is meant.
    expect(meant(header)).toBe('ignored');
  });

  it('or to the title: asked, the likeliest first', () => {
    const given = lines('BÁO CÁO NĂM 2026', 'TT;Chỉ tiêu;ĐVT;Kế hoạch;TH 6 tháng', '1;GRDP;%;8,5;4,2');
    const { layout, questions } = readTable(given);
    expect(layout.columns.slice(3)).toMatchObject([
      { meaning: { kind: 'ignored' }, why: 'period-unknown' },
      { meaning: { kind: 'figure', period: '2026-H1' }, why: 'period-from-title', confidence: 'unsure' },
    ]);
    expect(questions).toEqual([
      { kind: 'column', column: 3, candidates: [{ kind: 'target', period: '2026', assigner: '' }] },
      { kind: 'column', column: 4, candidates: [{ kind: 'figure', period: '2026-H1', state: 'actual' }] },
    ]);
  });
});

describe('a column that is not taken', () => {
  it.each([
    'Tỷ lệ % TH/KH',
    'So sánh (%)',
    'So với cùng kỳ (%)',
    'TH 2024/KH 2024 (%)',
    'Tăng, giảm (%)',
    'Đánh giá',
  ])('«%s» is worked out from others', (header) => {
    expect(meant(header, REPORT)).toBe('computed');
  });

  it('says so in the row of formulas, whatever its header', () => {
    const given = lines('TT;Chỉ tiêu;ĐVT;KH 2025;TH 2025;Mức 2025', 'A;B;C;1;2;3=2/1', '1;GRDP;%;8;9;112,5');
    expect(readTable(given).layout.columns[5]).toMatchObject({
      meaning: { kind: 'computed' },
      why: 'formula',
    });
  });

  it('«Kế hoạch thực hiện 2025» says both: asked', () => {
    const { questions } = readTable(lines('TT;Chỉ tiêu;ĐVT;Kế hoạch thực hiện 2025', '1;GRDP;%;8,5'));
    expect(questions).toMatchObject([
      { kind: 'column', column: 3, candidates: [{ kind: 'target' }, { kind: 'figure' }] },
    ]);
  });

  it('holds figures under words nobody knows: asked, so that none is lost in silence', () => {
    const { questions } = readTable(lines('TT;Chỉ tiêu;ĐVT;KH 2025;Xyz', '1;GRDP;%;8,5;9'));
    expect(questions).toEqual([{ kind: 'column', column: 4, candidates: [] }]);
  });
});

describe('the columns beside', () => {
  it.each([
    ['STT;Nội dung;Đơn vị tính;KH 2025;Ghi chú;Cơ quan chủ trì', 'label name unit target 2025 note lead'],
    [
      'Số TT;Tên chỉ tiêu;ĐVT;TH 2024;Nguyên nhân;Đơn vị thực hiện',
      'label name unit figure 2024 actual note lead',
    ],
    ['TT;CHỈ TIÊU CHỦ YẾU;Đơn vị;KH 2025;;', 'label name unit target 2025'],
  ])('%s', (header, meanings) => {
    const { layout } = readTable(lines(header, '1;GRDP;%;8,5;a;b', '2;Thu;tỷ đồng;9;c;d'));
    const found = layout.columns.map(({ meaning }) => short(meaning)).filter((one) => one !== 'ignored');
    expect(found.join(' ')).toBe(meanings);
  });

  it('two that claim one period: none is read until one is chosen', () => {
    const given = lines('TT;Chỉ tiêu;ĐVT;Ước TH 2025;TH 2025', '1;GRDP;%;8,5;9');
    const { layout, questions } = readTable(given);
    expect(layout.columns.slice(3).map(({ why }) => why)).toEqual(['twice', 'twice']);
    expect(questions).toMatchObject([{ kind: 'same-meaning', columns: [3, 4] }]);
    const columns = new Map<number, ColumnMeaning>([[3, { kind: 'ignored' }]]);
    expect(readTable(given, { columns }).questions).toEqual([]);
  });

  it('three header rows, a year over halves over kinds', () => {
    const given = table([
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2024', '', '', ''],
      ['', '', '', '6 tháng', '', 'Cả năm', ''],
      ['', '', '', 'KH', 'TH', 'KH', 'TH'],
      ['1', 'GRDP', '%', '4', '4,5', '8', '8,5'],
    ]);
    const { layout } = readTable(given);
    expect(layout.columns.slice(3).map(({ meaning }) => short(meaning))).toEqual([
      'target 2024-H1',
      'figure 2024-H1 actual',
      'target 2024',
      'figure 2024 actual',
    ]);
  });
});

describe('the lines', () => {
  it('a header printed again on the next page and numbered columns are no rows', () => {
    const header = 'TT;Chỉ tiêu;ĐVT;KH 2025';
    const { layout, read, questions } = readTable(
      lines(header, '(1);(2);(3);(4)', '1;GRDP;%;8,5', 'Trang 2', header.toUpperCase(), '2;Thu;tỷ đồng;9'),
    );
    expect(read.lines.map(({ name }) => name)).toEqual(['GRDP', 'Thu']);
    expect(layout.skipped).toHaveLength(3);
    expect(questions).toEqual([]);
  });

  it('another table below is not read under this header, and told', () => {
    const given = lines(
      'TT;Chỉ tiêu;ĐVT;KH 2025',
      '1;GRDP;%;8,5',
      '',
      'TT;Chỉ tiêu;ĐVT;KH 2026',
      '1;GRDP;%;9,5',
    );
    const { read, questions } = readTable(given);
    expect(read.lines.map(({ line }) => line)).toEqual([2]);
    expect(questions).toEqual([{ kind: 'another-table', line: 4 }]);
    const second = readTable(given, { headerLines: [4] });
    expect(second.layout.columns[3]?.meaning).toMatchObject({ kind: 'target', period: '2026' });
    expect(second.read.lines.map(({ line }) => line)).toEqual([5]);
  });

  it('a count with its words, beside a name of header words, is no header of another table', () => {
    const { read, questions } = readTable(
      lines(
        'TT;Chỉ tiêu;ĐVT;Thực hiện 2025',
        '1;GRDP;%;8,5',
        ';Số phường đạt chuẩn phổ cập giáo dục;phường;8/8 phường đạt chuẩn phổ cập giáo dục',
      ),
    );
    expect(read.lines).toHaveLength(2);
    expect(questions).toEqual([]);
  });

  it('order comes from labels, bullets, indents and «Trong đó»', () => {
    const { read } = readTable(
      lines(
        'TT;Chỉ tiêu;ĐVT;KH 2025',
        'A;LĨNH VỰC KINH TẾ;;',
        'I;Nông nghiệp;;',
        '1;Diện tích;ha;100',
        '1.1;Lúa;ha;60',
        'a);Vụ đông xuân;ha;30',
        '1.2;Ngô;ha;40',
        ';Trong đó: ngô lai;ha;10',
        '-;Ngô nếp;ha;5',
        '2;Sản lượng;tấn;500',
        'B;LĨNH VỰC XÃ HỘI;;',
        '1;Hộ nghèo;hộ;12',
      ),
    );
    expect(read.lines.map(({ kind, depth, name }) => `${depth} ${kind} ${name}`)).toEqual([
      '0 group LĨNH VỰC KINH TẾ',
      '1 group Nông nghiệp',
      '2 indicator Diện tích',
      '3 part Lúa',
      '4 part Vụ đông xuân',
      '3 part Ngô',
      '4 part Trong đó: ngô lai',
      '5 part Ngô nếp',
      '2 indicator Sản lượng',
      '0 group LĨNH VỰC XÃ HỘI',
      '1 indicator Hộ nghèo',
    ]);
  });
});

describe('our column of remarks', () => {
  it('is none of the plan, asks nothing, and makes no row of a note', () => {
    const { layout, questions, read } = readTable(
      lines(
        'TT;Chỉ tiêu;ĐVT;KH 2025;Lỗi/Ý kiến',
        'I;KINH TẾ;;;Thiếu mục II',
        '1;GRDP;%;8,5;8/8 hay 8,8?',
        'Ghi chú: số liệu ước;;;;8/8',
      ),
    );
    expect(layout.columns[4]).toMatchObject({ meaning: { kind: 'ignored' }, confidence: 'certain' });
    expect(questions).toEqual([]);
    expect(read.lines.map(({ kind, name }) => [kind, name])).toEqual([
      ['group', 'KINH TẾ'],
      ['indicator', 'GRDP'],
    ]);
    expect(read.notes.map(({ text }) => text)).toEqual(['Ghi chú: số liệu ước · 8/8']);
  });

  it('is known in the lower line of a header too', () => {
    const { layout } = readTable(
      lines('TT;Chỉ tiêu;ĐVT;Năm 2025;', ';;;KH;TH;Lỗi/Ý kiến', '1;GRDP;%;8,5;8,1;8,2?'),
    );
    expect(layout.columns.map(({ meaning }) => short(meaning))).toEqual([
      'label',
      'name',
      'unit',
      'target 2025',
      'figure 2025 actual',
      'ignored',
    ]);
  });
});

describe('a header with damage', () => {
  it('a quotation mark that was never closed does not hide it', () => {
    const { layout } = readTable(lines('TT;"Chỉ tiêu;ĐVT;"KH 2025', '1;GRDP;%;8,5'));
    expect(layout.columns.map(({ meaning }) => short(meaning))).toEqual([
      'label',
      'name',
      'unit',
      'target 2025',
    ]);
  });

  it('signs no text has are passed over: «Ước» stays an estimate', () => {
    expect(meant('Ư\u0007ớc TH 2025')).toBe('figure 2025 estimate');
  });

  it('where letters are lost, what sort of figure it is has to be asked', () => {
    const { layout, questions } = readTable(lines('TT;Chỉ tiêu;ĐVT;U?c th?c hi?n 2025', '1;GRDP;%;8,5'));
    expect(layout.columns[3]).toMatchObject({ meaning: { kind: 'ignored' }, why: 'damaged-header' });
    const states = ['actual', 'estimate', 'final'] as const;
    const candidates = states.map((state) => ({ kind: 'figure', period: '2025', state }));
    expect(questions).toEqual([{ kind: 'column', column: 3, candidates: expect.any(Array) }]);
    const [question] = questions;
    expect(question?.kind === 'column' ? question.candidates : []).toEqual(
      expect.arrayContaining(candidates),
    );
  });
});

describe('rows with damage', () => {
  it('one space before a name is a slip; two say that it stands under the row above', () => {
    const depths = (indent: string): number[] =>
      readTable(
        lines('Chỉ tiêu;ĐVT;KH 2025', 'Thu ngân sách;tỷ đồng;8', `${indent}Thu nội địa;tỷ đồng;5`),
      ).read.lines.map(({ depth }) => depth);
    expect(depths(' ')).toEqual([0, 0]);
    expect(depths('  ')).toEqual([0, 1]);
  });

  it('a name or label with a sign no text has is asked about, and known without it', () => {
    const { read } = readTable(
      lines('TT;Chỉ tiêu;ĐVT;KH 2025', 'I\u0007;KINH TẾ;;', '1;Hộ ng\0hèo;hộ;9', 'II;XÃ HỘI;;'),
    );
    expect(read.lines.map(({ label, name, depth }) => [label, name, depth])).toEqual([
      ['I', 'KINH TẾ', 0],
      ['1', 'Hộ nghèo', 1],
      ['II', 'XÃ HỘI', 0],
    ]);
    expect(read.lines[1]?.values[1]).toMatchObject({ doubt: 'damaged-text', proposal: ['Hộ nghèo'] });
  });

  it('the fraction of a percent is asked about where only the name or the plan says percent', () => {
    const doubts = (name: string, hints: Hints = {}): (string | null | undefined)[] =>
      readTable(lines('TT;Chỉ tiêu;KH 2025', `1;${name};0,0671`, '2;Thu;9,5'), hints).read.lines.map(
        ({ values }) => values[2]?.doubt,
      );
    expect(doubts('Tỷ lệ hộ nghèo')).toEqual(['percent-or-fraction', null]);
    expect(doubts('Hộ nghèo')).toEqual([null, null]);
    expect(doubts('Hộ nghèo', { previous: () => toDecimal('6.5') })[0]).toBe('percent-or-fraction');
  });
});
