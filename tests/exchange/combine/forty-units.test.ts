/**
 * Forty units by twenty indicators by one period, from their files to the open plan, with totals worked out by hand: 1 + 2 + … + 40
 * is 820, and unit u states everything as a multiple of u.
 */
import { describe, expect, it } from 'vitest';
import { applyChange, reverseChanges } from '#core/change.ts';
import { printFigureValue } from '#core/figure.ts';
import { figureOf, lineAt } from '#core/plan.ts';
import { boardOf } from '#exchange/combine/board.ts';
import { combine } from '#exchange/combine/combine.ts';
import { tableOfPlan } from '#exchange/combine/plan-table.ts';
import { tableOfRows } from '#exchange/combine/rows-table.ts';
import { takeTotals, usualRows } from '#exchange/combine/take-totals.ts';
import type { UnitFile, UnitTable } from '#exchange/combine/unit-file.ts';
import { readPlanFileForMerge } from '#exchange/kh1/read-for-merge.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { isSamePlan } from '#exchange/same-plan.ts';
import { readText } from '#tests/exchange/layout/read-text.ts';
import { idOf, type RowGiven } from '#tests/support/small-plan.ts';
import { H1, planOf } from '#tests/exchange/combine/unit-files.ts';

interface Stated {
  readonly row: RowGiven;
  /** What unit u states. */
  readonly of: (u: number) => string;
  /** By hand; the reason where there is none. */
  readonly total: string;
}

/** Hundredths of a percent, rounded half up, with a decimal comma: no fractions of the machine come into it. */
function percentOf(part: number, whole: number): string {
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${String(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}`;
}

const SUMS = ['824', '1.644', '2.464', '3.284', '4.104', '4.924', '5.744', '6.564', '7.384', '8.204'];
const STOCK = { accumulation: 'stock' } as const;
const TWENTY: readonly Stated[] = [
  // Ten amounts: k·u + 0,1 adds up to 820·k + 4.
  ...SUMS.map((total, n) => ({
    row: { name: `Vốn thứ ${String(n + 1)}`, unit: 'tỷ đồng' },
    of: (u: number) => `${String((n + 1) * u)},1`,
    total,
  })),
  { row: { name: 'Dân số', unit: 'người', ...STOCK }, of: (u) => `${String(u)}000`, total: '820.000' },
  { row: { name: 'Số hộ nghèo', unit: 'hộ', ...STOCK }, of: (u) => String(u), total: '820' },
  { row: { name: 'Tổng số hộ', unit: 'hộ', ...STOCK }, of: (u) => String(50 * u + 10), total: '41.400' },
  {
    // 820 of 41.400 is 1,9806… %; the mean of the units' rates is not.
    row: { name: 'Tỷ lệ hộ nghèo', unit: '%', measure: 'rate', ...STOCK },
    of: (u) => percentOf(u, 50 * u + 10),
    total: '1,98',
  },
  {
    row: { name: 'Trường đạt chuẩn', unit: 'trường', measure: 'count-of-total', ...STOCK },
    of: (u) => `${String(u)}/${String(u + 10)}`,
    total: '820/1.220',
  },
  {
    row: { name: 'Có nhà văn hóa', measure: 'count-of-total', ...STOCK },
    of: (u) => `${String(u % 2)}/1`,
    total: '20/40',
  },
  {
    row: { name: 'Giá trị trên đất', unit: 'triệu đồng/ha' },
    of: (u) => `${String(u)},5`,
    total: 'per-unit',
  },
  {
    row: { name: 'Thu nhập', unit: 'triệu đồng', accumulation: 'average' },
    of: (u) => `${String(u)},5`,
    total: 'average',
  },
  { row: { name: 'Khu vực I', unit: '%', measure: 'share' }, of: (u) => `${String(u)},5`, total: 'share' },
  { row: { name: 'Sản lượng', unit: 'tấn' }, of: (u) => String(u), total: '820' },
];

const FORM: readonly RowGiven[] = [
  { name: 'Chỉ tiêu chủ yếu', kind: 'group' },
  ...TWENTY.map(({ row }): RowGiven => ({ ...row, kind: 'indicator', under: 0 })),
];
const nameOf = (u: number): string => `Phường Thứ ${String(u)}`;
const UNITS = Array.from({ length: 40 }, (_, n) => n + 1);

/** The form the receiving body handed out, filled in and sent as our own CSV. */
function ownForm(u: number): UnitTable {
  const rows = FORM.map((row, n) =>
    n === 0 ? row : { ...row, figures: { '2024-H1': TWENTY[n - 1]!.of(u) } },
  );
  const text = writePlanFile(planOf(`UBND ${nameOf(u)}`, rows), {
    convention: 'comma',
    withOriginals: u % 2 === 0,
  });
  const read = readPlanFileForMerge(new TextEncoder().encode(text), { random: () => 0.5 });
  if (read.kind === 'refused') throw new Error(read.reason.code);
  return tableOfPlan(read);
}

/** A table of the unit's own making: no ids, no headings, the output in tạ. */
function ownTable(u: number): UnitTable {
  const lines = TWENTY.map(({ row, of }, n) => {
    const isOutput = row.unit === 'tấn';
    const text = isOutput ? `${String(u)}0` : of(u);
    return [String(n + 1), row.name, isOutput ? 'tạ' : (row.unit ?? ''), text].join(';');
  });
  const text = [
    `UBND PHƯỜNG THỨ ${String(u)};;;`,
    'BÁO CÁO 6 THÁNG ĐẦU NĂM 2024;;;',
    'TT;Chỉ tiêu;ĐVT;Thực hiện 6 tháng đầu năm 2024',
    ...lines,
    'NGƯỜI LẬP BIỂU;;;',
  ].join('\r\n');
  return tableOfRows(readText(text).read);
}

const files: readonly UnitFile[] = UNITS.map((u) => ({
  key: String(u),
  fileName: `bieu-${String(u)}.csv`,
  savedAt: null,
  content: { kind: 'table', table: u <= 30 ? ownForm(u) : ownTable(u) },
}));
const plan = planOf('UBND quận Cái Răng', FORM);
const board = boardOf(files, H1, { receiver: plan, expected: UNITS.map(nameOf) });
const combination = combine(plan, board);

describe('forty units by twenty indicators by one period', () => {
  it('are all received, from files of our own form and of theirs', () => {
    expect(board.units.map(({ name, state }) => [name, state])).toEqual(
      UNITS.map((u) => [nameOf(u), 'received']),
    );
    expect(combination.unmatched).toEqual([]);
  });

  it('add up to what they add up to by hand, and what has no sum is refused', () => {
    expect(combination.cells.map(({ typed, refusal }) => refusal?.code ?? typed)).toEqual(
      TWENTY.map(({ total }) => total),
    );
    expect(combination.cells.map(({ status }) => status)).toEqual(
      TWENTY.map(({ total }) => (/\d/.test(total) ? 'complete' : 'refused')),
    );
  });

  it('open to forty parts each, with file, line and what stands there', () => {
    for (const [n, { parts }] of combination.cells.entries()) {
      expect(parts.map(({ name, file }) => [name, file])).toEqual(UNITS.map((u) => [nameOf(u), String(u)]));
      expect(parts.every(({ line, problem }) => line !== null && problem === null)).toBe(true);
      expect(parts[34]).toMatchObject({ line: n + 4, column: 3 });
    }
    expect(combination.cells[19]?.parts[39]).toMatchObject({
      printed: '400',
      measuredIn: 'tạ',
      value: { kind: 'number', value: '40' },
      remarks: [{ code: 'matched-by-name' }, { code: 'converted', from: 'tạ', to: 'tấn', power: -1 }],
    });
  });

  it('stand in the plan after one edit, and are gone after it is undone', () => {
    const { edit, written, left } = takeTotals(plan, combination, { rows: usualRows(combination) });
    if (!edit.ok) throw new Error(edit.refusal.code);
    expect([written.length, left.length]).toEqual([17, 0]);
    const after = applyChange(plan, edit.changes);
    const standing = TWENTY.map((_given, n) => figureOf(lineAt(after, idOf(n + 1)), H1));
    expect(standing.map((figure) => (figure ? printFigureValue(figure.value) : null))).toEqual(
      TWENTY.map(({ total }) => (/\d/.test(total) ? total : null)),
    );
    expect(isSamePlan(applyChange(after, reverseChanges(edit.changes)), plan)).toBe(true);
  });
});
