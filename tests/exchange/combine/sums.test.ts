/** What adds up, what does not, and why: values worked by hand. */
import { describe, expect, it } from 'vitest';
import { toPeriod } from '#core/period.ts';
import { tableOfRows } from '#exchange/combine/rows-table.ts';
import type { UnitFile, UnitTable } from '#exchange/combine/unit-file.ts';
import type { IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import { idOf, type RowGiven } from '#tests/support/small-plan.ts';
import { cellAt, cellOf, fileOf, gather, wards } from '#tests/exchange/combine/unit-files.ts';

const JOBS: RowGiven = { name: 'Giải quyết việc làm', unit: 'lao động' };
const INVESTED: RowGiven = { name: 'Vốn đầu tư', unit: 'tỷ đồng' };
const POOR: RowGiven = { name: 'Tỷ lệ hộ nghèo', unit: '%', measure: 'rate', accumulation: 'stock' };

/** A sheet of phường Z whose one row of jobs, on line 9, holds this; `name` for a row that is called otherwise and has no id. */
function sheetOf(given: Partial<IncomingValue>, name: string | null = null): UnitTable {
  const value: IncomingValue = {
    column: 4,
    meaning: { kind: 'figure', period: toPeriod('2024-H1'), state: null },
    found: '1',
    typed: '1',
    doubt: null,
    proposal: [],
    ...given,
  };
  const row = {
    line: 9,
    kind: 'indicator',
    depth: 0,
    label: '1',
    unit: 'lao động',
    values: [value],
  } as const;
  const named = name === null ? { id: idOf(0), name: 'Giải quyết việc làm' } : { id: null, name };
  return tableOfRows({
    lines: [{ ...row, ...named }],
    notes: [{ line: 1, text: 'UBND phường Z', where: 'above' }],
    columns: [],
  });
}

describe('amounts', () => {
  it('add up exactly, whatever decimals they have and whatever their sign', () => {
    expect(cellOf(INVESTED, ['0,1', '0,2', '-0,0003'])).toMatchObject({
      status: 'complete',
      typed: '0,2997',
    });
    expect(cellOf(JOBS, ['1.508', '987', '329'])).toMatchObject({ status: 'complete', typed: '2.824' });
    expect(cellOf(JOBS, ['0', '0', '0'])).toMatchObject({ status: 'complete', typed: '0' });
  });

  it('add up at the end of a period as well as over it', () => {
    expect(
      cellOf({ name: 'Dân số', unit: 'người', accumulation: 'stock' }, ['12.000', '8.500']),
    ).toMatchObject({
      status: 'complete',
      typed: '20.500',
    });
  });

  it('open to their parts: unit, value as printed, file and line', () => {
    const { parts } = cellOf(JOBS, ['1.508', '987']);
    expect(parts).toMatchObject([
      { name: 'Phường A', printed: '1.508', fileName: 'Phường A.csv', line: 13, problem: null },
      { name: 'Phường B', printed: '987', fileName: 'Phường B.csv', line: 13, problem: null },
    ]);
  });

  it('are as certain as the least certain part, and of the day all parts state', () => {
    expect(cellOf(JOBS, ['10', '5~'])).toMatchObject({ state: 'estimate', asOf: null });
  });

  it('are added up of quarters where a unit sends those', () => {
    const files = [
      fileOf('Phường A', [{ ...JOBS, figures: { '2024-Q1': '100', '2024-Q2': '50,5' } }]),
      fileOf('Phường B', [{ ...JOBS, figures: { '2024-H1': '7' } }]),
    ];
    const cell = cellAt(gather([JOBS], files).combination, 0);
    expect(cell.typed).toBe('157,5');
    expect(cell.parts[0]?.remarks).toEqual([
      {
        code: 'from-shorter',
        from: [
          { period: toPeriod('2024-Q1'), printed: '100' },
          { period: toPeriod('2024-Q2'), printed: '50,5' },
        ],
      },
    ]);
  });
});

describe('a missing part', () => {
  it('makes the total incomplete, never silently smaller', () => {
    expect(cellOf(JOBS, ['10', null])).toMatchObject({ status: 'incomplete', typed: '10', lacking: 1 });
    const { combination } = gather([JOBS], wards(JOBS, ['10']), { expected: ['Phường A', 'Phường B'] });
    const cell = cellAt(combination, 0);
    expect(cell).toMatchObject({ status: 'incomplete', typed: '10', lacking: 1 });
    expect(cell.parts[1]).toMatchObject({ name: 'Phường B', problem: { code: 'no-file', state: 'missing' } });
  });

  it('is none where a person says that blank means none', () => {
    const rows = [JOBS, INVESTED];
    const files = [
      fileOf('Phường A', [{ ...JOBS, figures: { '2024-H1': '10' } }, INVESTED]),
      fileOf('Phường B', [JOBS, { ...INVESTED, figures: { '2024-H1': '2' } }]),
    ];
    const choices = { blankIsNone: new Set([idOf(0)]) };
    const cell = cellAt(gather(rows, files, {}, choices).combination, 0);
    expect(cell).toMatchObject({ status: 'complete', typed: '10', lacking: 0 });
    // A file that is not there says nothing.
    const expected = { expected: ['Phường A', 'Phường B', 'Phường C'] };
    expect(cellAt(gather(rows, files, expected, choices).combination, 0)).toMatchObject({
      status: 'incomplete',
      lacking: 1,
    });
  });

  it('is not none where the file has a row that found no place: it may be this one', () => {
    const blankIsNone = new Set([idOf(0)]);
    const other = { kind: 'table', table: sheetOf({}, 'Tạo việc làm mới') } as const;
    const files = [...wards(JOBS, ['10']), { ...wards(JOBS, ['1'])[0]!, key: 'other', content: other }];
    const cell = cellAt(gather([JOBS], files, {}, { blankIsNone }).combination, 0);
    expect(cell).toMatchObject({ status: 'incomplete', typed: '10' });
    expect(cell.parts[1]?.problem).toEqual({ code: 'no-row' });
  });

  it('is none where a mark stands, only when a person says so', () => {
    const marked: UnitFile = {
      ...wards(JOBS, ['1'])[0]!,
      key: 'marked',
      content: {
        kind: 'table',
        table: sheetOf({ found: '-', typed: '', doubt: 'mark', proposal: [''] }),
      },
    };
    const files = [...wards(JOBS, ['10']), marked];
    expect(cellAt(gather([JOBS], files).combination, 0)).toMatchObject({ status: 'incomplete', typed: '10' });
    const blankIsNone = new Set([idOf(0)]);
    const told = cellAt(gather([JOBS], files, {}, { blankIsNone }).combination, 0);
    expect(told).toMatchObject({ status: 'complete', typed: '10' });
    expect(told.parts[1]).toMatchObject({ line: 9, column: 4, printed: '-', value: null, problem: null });
    expect(cellAt(gather([JOBS], [marked], {}, { blankIsNone }).combination, 0).status).toBe('empty');
  });

  it('leaves rows that no unit says anything of empty', () => {
    expect(cellOf(JOBS, [null, null])).toMatchObject({ status: 'empty', value: null, refusal: null });
  });
});

describe('parts that cannot be counted', () => {
  it.each([
    ['trên 1.173', 'not-exact'],
    ['75 - 80', 'not-exact'],
    ['khoảng 12', 'not-exact'],
    ['đang thực hiện', 'words'],
  ])('«%s» is told as %s and leaves the total incomplete', (text, code) => {
    const cell = cellOf(JOBS, ['10', text]);
    expect(cell).toMatchObject({ status: 'incomplete', typed: '10' });
    expect(cell.parts[1]).toMatchObject({ printed: text, value: null, problem: { code } });
  });

  it('refuse the total where no part counts', () => {
    expect(cellOf(JOBS, ['nhiều', 'ít'])).toMatchObject({
      status: 'refused',
      refusal: { code: 'nothing-counted' },
    });
  });

  it('are of another price basis', () => {
    const row = { ...INVESTED, priceBasis: 'giá hiện hành' };
    const files = wards({ ...INVESTED, priceBasis: 'Giá so sánh 2010' }, ['10']);
    expect(cellAt(gather([row], files).combination, 0).parts[0]?.problem).toEqual({
      code: 'price-basis-differs',
      found: 'Giá so sánh 2010',
      wanted: 'giá hiện hành',
    });
  });

  it('are counts beside numbers', () => {
    expect(cellOf(JOBS, ['10', '3/4'])).toMatchObject({
      status: 'refused',
      refusal: { code: 'mixed-kinds' },
    });
  });
});

describe('units of measure', () => {
  const sent = (unit: string, text: string, choices = {}): ReturnType<typeof cellOf> => {
    const files = [
      ...wards(INVESTED, ['1,5']),
      fileOf('Phường X', [{ ...INVESTED, unit, figures: { '2024-H1': text } }]),
    ];
    return cellAt(gather([INVESTED], files, {}, choices).combination, 0);
  };

  it.each([
    ['triệu đồng', '265.790', '267,29', -3],
    ['đồng', '4.106.275.000', '5,606275', -9],
    ['1.000 đồng', '1.000.001', '2,500001', -6],
    ['trđ', '500', '2', -3],
    ['nghìn tỷ đồng', '0,002', '3,5', 3],
  ])('%s is converted exactly, and told', (unit, text, total, power) => {
    const cell = sent(unit, text);
    expect(cell).toMatchObject({ status: 'complete', typed: total });
    expect(cell.parts[1]?.remarks).toEqual([{ code: 'converted', from: unit, to: 'tỷ đồng', power }]);
  });

  it.each(['tỷ USD', 'công trình', 'ha'])('%s is not: the part is told and the total incomplete', (unit) => {
    const cell = sent(unit, '2');
    expect(cell).toMatchObject({ status: 'incomplete', typed: '1,5' });
    expect(cell.parts[1]?.problem).toEqual({ code: 'unit-differs', found: unit, wanted: 'tỷ đồng' });
  });

  it('is the same when a person says so, and when only spelling differs', () => {
    expect(sent('tỷ', '2')).toMatchObject({ status: 'complete', typed: '3,5' });
    expect(sent('TỈ  ĐỒNG/năm', '2')).toMatchObject({ status: 'complete', typed: '3,5' });
    expect(sent('tỷ đ', '2')).toMatchObject({ status: 'complete', typed: '3,5' });
    const choices = { sameUnits: new Map([[idOf(0), ['tỷ (tạm tính)']]]) };
    expect(sent('tỷ (tạm tính)', '2', choices)).toMatchObject({ status: 'complete', typed: '3,5' });
  });

  it('is taken as the same and told where the file leaves it out', () => {
    const cell = sent('', '2');
    expect(cell).toMatchObject({ status: 'complete', typed: '3,5' });
    expect(cell.parts[1]?.remarks).toEqual([{ code: 'unit-not-stated' }]);
    expect(cell.needsLook).toBe(true);
    // People are only ever counted one by one.
    const people = gather([JOBS], wards({ ...JOBS, unit: '' }, ['2'])).combination;
    expect(cellAt(people, 0)).toMatchObject({ typed: '2', needsLook: false });
  });

  it.each([
    ['tấn', 'tạ', '30', '3'],
    ['ha', 'm2', '25.000', '2,5'],
    ['người', 'nghìn người', '1,2', '1.200'],
  ])('in %s, %s', (wanted, found, text, total) => {
    const row: RowGiven = { name: 'Số lượng', unit: wanted };
    const files = [fileOf('Phường A', [{ ...row, unit: found, figures: { '2024-H1': text } }])];
    expect(cellAt(gather([row], files).combination, 0).typed).toBe(total);
  });
});

describe('counts «n/m»', () => {
  const MET: RowGiven = {
    name: 'Khu vực đạt chuẩn văn hóa',
    unit: 'khu vực',
    measure: 'count-of-total',
    accumulation: 'stock',
  };

  it('add up above and below', () => {
    expect(cellOf(MET, ['8/8', '5/6', '0/12'])).toMatchObject({ status: 'complete', typed: '13/26' });
    expect(cellOf(MET, ['9/2.000', '0/24'])).toMatchObject({ typed: '9/2.024' });
  });

  it('are told where every unit counts out of the same total', () => {
    expect(cellOf(MET, ['1/36', '0/36', '1/36']).remarks).toEqual([
      { code: 'same-total', of: '36', units: 3 },
    ]);
  });

  it('do not take a plain number or words for a count', () => {
    expect(cellOf(MET, ['8/8', '5']).parts[1]?.problem).toEqual({ code: 'not-a-count' });
    expect(cellOf(MET, ['8/8', 'đạt']).parts[1]?.problem).toEqual({ code: 'words' });
  });

  it('count the units that say «đạt», where a person says that is meant', () => {
    const formation = { kind: 'count-units', met: ['Đạt', 'đã đạt'], notMet: ['Chưa đạt'] } as const;
    const choices = { formations: new Map([[idOf(0), formation]]) };
    expect(cellOf(MET, ['đạt', 'chưa đạt', 'Đã đạt'], choices)).toMatchObject({
      status: 'complete',
      typed: '2/3',
    });
    const unsure = cellOf(MET, ['đạt', 'đang xét'], choices);
    expect(unsure).toMatchObject({ status: 'incomplete', typed: '1/1' });
    expect(unsure.parts[1]?.problem).toEqual({ code: 'unknown-words' });
  });

  it('add up in a row of rates too, as they carry their total with them', () => {
    expect(cellOf(POOR, ['3/100', '7/900'])).toMatchObject({ status: 'complete', typed: '10/1.000' });
    expect(cellOf(POOR, ['3/100', '1,2'])).toMatchObject({ status: 'refused', refusal: { code: 'rate' } });
  });
});

describe('rows that have no sum', () => {
  it.each<[RowGiven, string]>([
    [POOR, 'rate'],
    [{ name: 'Bao phủ bảo hiểm y tế', unit: '% dân số' }, 'rate'],
    [{ name: 'Khu vực I', unit: '%', measure: 'share' }, 'share'],
    [{ name: 'Nhiệt độ', unit: 'độ', accumulation: 'average' }, 'average'],
    [{ name: 'GRDP', unit: 'triệu đồng/người/năm' }, 'per-unit'],
    [{ name: 'Bác sĩ', unit: 'bác sĩ/vạn dân', accumulation: 'stock' }, 'per-unit'],
    [{ name: 'Thu nhập bình quân đầu người', unit: 'triệu đồng' }, 'name-of-average'],
    [{ name: 'Chỉ số cải cách hành chính', unit: '' }, 'name-of-average'],
  ])('%j is refused as %s, never averaged', (row, code) => {
    expect(cellOf(row, ['2', '4'])).toMatchObject({ status: 'refused', value: null, refusal: { code } });
  });

  it('are added when a person says so and the row itself does not forbid it', () => {
    const added = new Set([idOf(0)]);
    const students: RowGiven = { name: 'Số học sinh xếp loại trung bình', unit: 'học sinh' };
    expect(cellOf(students, ['2', '4'])).toMatchObject({ refusal: { code: 'name-of-average' } });
    expect(cellOf(students, ['2', '4'], { added })).toMatchObject({ status: 'complete', typed: '6' });
    expect(cellOf(POOR, ['2', '4'], { added })).toMatchObject({ refusal: { code: 'rate' } });
  });

  it('are words', () => {
    const row: RowGiven = { name: 'Phường đô thị văn minh', measure: 'words' };
    expect(cellOf(row, ['đang thực hiện', 'đã đạt'])).toMatchObject({
      status: 'refused',
      refusal: { code: 'words' },
    });
  });
});
