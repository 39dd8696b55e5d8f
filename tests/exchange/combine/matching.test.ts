/** Rows find their place by id, else by name; and sheets of any layout are gathered with their doubts. */
import { describe, expect, it } from 'vitest';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { readPlanFileForMerge } from '#exchange/kh1/read-for-merge.ts';
import { tableOfPlan } from '#exchange/combine/plan-table.ts';
import { tableOfRows } from '#exchange/combine/rows-table.ts';
import type { UnitFile } from '#exchange/combine/unit-file.ts';
import type { IncomingLine, IncomingRows, IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import { idOf, type RowGiven } from '#tests/support/small-plan.ts';
import { cellAt, gather, H1, planOf } from '#tests/exchange/combine/unit-files.ts';

const FORM: readonly RowGiven[] = [
  { name: 'Kinh tế', kind: 'group' },
  { name: 'Số lao động', unit: 'người', under: 0, kind: 'indicator' },
  { name: 'Nữ', unit: 'người', under: 1 },
  { name: 'Số học sinh', unit: 'người', under: 0, kind: 'indicator' },
  { name: 'Nữ', unit: 'người', under: 3 },
];

const value = (typed: string, given: Partial<IncomingValue> = {}): IncomingValue => ({
  column: 3,
  meaning: { kind: 'figure', period: H1, state: null },
  found: typed,
  typed,
  doubt: null,
  proposal: [],
  ...given,
});

const line = (n: number, depth: number, name: string, values: readonly IncomingValue[]): IncomingLine => ({
  line: n,
  id: null,
  kind: depth === 0 ? 'indicator' : 'part',
  depth,
  label: '',
  name,
  unit: 'người',
  values,
});

function sheet(lines: readonly IncomingLine[]): UnitFile {
  const rows: IncomingRows = {
    lines,
    notes: [{ line: 1, text: 'UBND phường A', where: 'above' }],
    columns: [],
  };
  return {
    key: 'a',
    fileName: 'Phường A.xlsx',
    savedAt: null,
    content: { kind: 'table', table: tableOfRows(rows) },
  };
}

describe('a sheet without ids', () => {
  it('is matched by name under the same row, headings or not', () => {
    const { combination } = gather(FORM, [
      sheet([
        line(5, 0, 'SỐ  lao động', [value('1.508')]),
        line(6, 1, 'Nữ', [value('700')]),
        line(7, 0, 'Số học sinh', [value('90')]),
        line(8, 1, '- nữ'.slice(2), [value('45')]),
      ]),
    ]);
    expect(combination.cells.map(({ typed, status }) => [typed, status])).toEqual([
      ['1.508', 'complete'],
      ['700', 'complete'],
      ['90', 'complete'],
      ['45', 'complete'],
    ]);
    expect(cellAt(combination, 4).parts[0]).toMatchObject({
      line: 8,
      printed: '45',
      remarks: [{ code: 'matched-by-name' }],
    });
    expect(combination.unmatched).toEqual([]);
  });

  it('names the rows that have no place, and never adds a name that stands twice', () => {
    const { combination } = gather(FORM, [
      sheet([
        line(5, 0, 'Số lao động', [value('1')]),
        line(6, 1, 'Nữ', [value('2')]),
        line(7, 1, 'nữ', [value('3')]),
        line(9, 0, 'Số xe', [value('4')]),
      ]),
    ]);
    expect(cellAt(combination, 2).parts[0]?.problem).toEqual({ code: 'no-row' });
    expect(combination.unmatched.map(({ line: at, reason }) => [at, reason])).toEqual([
      [6, 'double-name'],
      [7, 'double-name'],
      [9, 'no-such-row'],
    ]);
  });

  it('keeps every doubt out of the total, with its place', () => {
    const { combination } = gather(FORM, [
      sheet([
        line(5, 0, 'Số lao động', [value('1,23E+15', { doubt: 'scientific', typed: '' })]),
        line(6, 1, 'Nữ', [value('12.34.5')]),
        line(7, 0, 'Số học sinh', [
          value('90'),
          value('95', { meaning: { kind: 'figure', period: H1, state: 'estimate' } }),
        ]),
        line(8, 1, 'Nữ', [
          value('40'),
          value('40', { meaning: { kind: 'figure', period: H1, state: 'final' } }),
        ]),
      ]),
    ]);
    expect(cellAt(combination, 1).parts[0]).toMatchObject({
      line: 5,
      printed: '1,23E+15',
      column: 3,
      problem: { code: 'doubt', doubt: 'scientific', proposal: [] },
    });
    expect(cellAt(combination, 2).parts[0]?.problem).toEqual({ code: 'not-a-figure', problem: 'grouping' });
    expect(cellAt(combination, 3).parts[0]).toMatchObject({
      printed: '90 · 95',
      problem: { code: 'second-figure' },
    });
    expect(cellAt(combination, 4)).toMatchObject({ status: 'complete', typed: '40', state: 'final' });
    expect(cellAt(combination, 1)).toMatchObject({ status: 'refused', refusal: { code: 'nothing-counted' } });
  });

  it('keeps siblings beside each other where a depth is left out', () => {
    const { rows } = tableOfRows({
      lines: [line(1, 0, 'a', []), line(2, 2, 'b', []), line(3, 2, 'c', []), line(4, 1, 'd', [])],
      notes: [],
      columns: [],
    });
    expect(rows.map(({ parent }) => parent)).toEqual([null, 0, 0, 0]);
  });
});

describe('a sheet with ids', () => {
  it('is matched by id, a renamed row told, a second line of an id left out', () => {
    const { combination } = gather(FORM, [
      sheet([
        { ...line(5, 0, 'Số lao động', [value('1')]), id: idOf(3) },
        { ...line(6, 0, 'Số học sinh', [value('2')]), id: idOf(3) },
      ]),
    ]);
    expect(cellAt(combination, 3)).toMatchObject({
      typed: '1',
      parts: [{ remarks: [{ code: 'name-differs', found: 'Số lao động' }] }],
    });
    expect(combination.unmatched).toMatchObject([{ line: 6, reason: 'double-id' }]);
  });
});

describe('a name', () => {
  const rows: readonly RowGiven[] = [
    { name: 'Lúa', unit: 'ha' },
    { name: 'Lúa', unit: 'tấn' },
    { name: 'Số kỹ sư', unit: 'người' },
    { name: 'Số việc làm mới', unit: 'người' },
  ];
  const measured = (n: number, name: string, unit: string, typed: string): IncomingLine => ({
    ...line(n, 0, name, [value(typed)]),
    unit,
  });

  it('that stands twice is told apart by its unit of measure', () => {
    const { combination } = gather(rows, [
      sheet([measured(3, 'Lúa', 'tấn', '9'), measured(4, 'Lúa', 'ha', '2')]),
    ]);
    expect([cellAt(combination, 0).typed, cellAt(combination, 1).typed]).toEqual(['2', '9']);
  });

  it('spelled with i for y is matched and told; without accents it is only likely', () => {
    const { combination } = gather(rows, [
      sheet([measured(3, 'Số kĩ sư', 'người', '4'), measured(4, 'So viec lam moi', 'người', '5')]),
    ]);
    expect(cellAt(combination, 2)).toMatchObject({
      typed: '4',
      parts: [{ remarks: [{ code: 'matched-by-spelling', found: 'Số kĩ sư' }] }],
    });
    expect(cellAt(combination, 3).parts[0]?.problem).toEqual({ code: 'no-row' });
    expect(combination.unmatched).toMatchObject([
      { line: 4, reason: 'no-such-row', likely: [idOf(3)], fileName: 'Phường A.xlsx' },
    ]);
  });

  it('said by a person counts in every file that has it', () => {
    const names = new Map([['Việc làm tạo ra', idOf(3)]]);
    const given = [['Phường A', '5'] as const, ['Phường B', '6'] as const].map(([body, typed]) => ({
      ...sheet([measured(4, 'việc làm  tạo ra', 'người', typed)]),
      key: body,
      fileName: `${body}.xlsx`,
    }));
    const expected = ['Phường A', 'Phường B'];
    const named = new Map(expected.map((body) => [body, body]));
    const { combination } = gather(rows, given, { expected, named }, { names });
    expect(cellAt(combination, 3)).toMatchObject({ status: 'complete', typed: '11' });
    expect(combination.unmatched).toEqual([]);
  });
});

describe('the body of a sheet', () => {
  const bodyOf = (...above: string[]): string =>
    tableOfRows({
      lines: [],
      columns: [],
      notes: above.map((text, n) => ({ line: n + 1, text, where: 'above' })),
    }).issuingBody;

  it.each([
    [['UBND PHƯỜNG HƯNG PHÚ · CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], 'UBND PHƯỜNG HƯNG PHÚ'],
    [['UBND THÀNH PHỐ CẦN THƠ · CỘNG HÒA', 'UBND PHƯỜNG HƯNG PHÚ · Độc lập'], 'UBND PHƯỜNG HƯNG PHÚ'],
    [['ỦY BAN NHÂN DÂN · CỘNG HÒA XÃ HỘI', 'XÃ TÂN PHÚ · Độc lập - Tự do - Hạnh phúc'], 'XÃ TÂN PHÚ'],
    [['BIỂU SỐ LIỆU 6 THÁNG', 'Đơn vị báo cáo: Trường THCS Hưng Phú'], 'Trường THCS Hưng Phú'],
    [['Đơn vị: phường Phú Thứ', 'Đơn vị: tỷ đồng'], 'phường Phú Thứ'],
    [['Kính gửi: UBND quận Cái Răng', 'Đơn vị tính: Đồng'], ''],
    [['UBND phường Phú Thứ', 'Phường Tân Phú là nơi nhận'], 'UBND phường Phú Thứ'],
  ])('of %j is «%s»', (above, body) => {
    expect(bodyOf(...above)).toBe(body);
  });
});

describe('a file of our own form', () => {
  const rows: readonly RowGiven[] = [
    { name: 'Việc làm', unit: 'lao động', figures: { '2024-H1': '1.508' } },
    { name: 'Vốn', unit: 'tỷ đồng', figures: { '2024-H1': '3,5' } },
  ];
  const text = writePlanFile(planOf('UBND phường A', rows), { convention: 'comma', withOriginals: true });
  const fileFrom = (changed: string): UnitFile => {
    const read = readPlanFileForMerge(changed, { random: () => 0.5 });
    if (read.kind === 'refused') throw new Error(read.reason.code);
    return {
      key: 'a',
      fileName: 'a.csv',
      savedAt: null,
      content: { kind: 'table', table: tableOfPlan(read) },
    };
  };
  const lineAt = (id: string): number => text.split('\r\n').findIndex((one) => one.startsWith(id)) + 1;

  it('knows the line of each row, and its body', () => {
    const { board, combination } = gather(rows, [fileFrom(text)]);
    expect(board.units[0]).toMatchObject({ name: 'UBND phường A', state: 'received' });
    expect(cellAt(combination, 1).parts[0]).toMatchObject({
      line: lineAt(idOf(1)),
      printed: '3,5',
      remarks: [],
    });
  });

  it('keeps a cell that cannot be read out of the total, with its place', () => {
    const { combination } = gather(rows, [fileFrom(text.replace(';3,5;', ';3,5x7;'))]);
    expect(cellAt(combination, 0)).toMatchObject({ status: 'complete', typed: '1.508' });
    expect(cellAt(combination, 1)).toMatchObject({ status: 'refused', refusal: { code: 'nothing-counted' } });
    expect(cellAt(combination, 1).parts[0]).toMatchObject({
      line: lineAt(idOf(1)),
      printed: '3,5x7',
      problem: { code: 'unreadable' },
    });
  });

  it('tells what a program had changed and the reader put back, which a person looks at first', () => {
    const { combination } = gather(rows, [fileFrom(text.replace(';1508;', ';1508,0;'))]);
    const cell = cellAt(combination, 0);
    expect(cell).toMatchObject({ status: 'complete', typed: '1.508' });
    expect(cell.parts[0]?.remarks).toEqual([{ code: 'put-back', found: '1508,0' }]);
    expect(cell.needsLook).toBe(true);
  });
});
