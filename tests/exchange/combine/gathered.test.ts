/** What a person is shown of a gathering: units by period, totals with what is usual to take, sheets of one workbook together. */
import { describe, expect, it } from 'vitest';
import { toPeriod } from '#core/period.ts';
import { gather, type GatheringAsked } from '#exchange/combine/gathered.ts';
import { joinTables } from '#exchange/combine/join-tables.ts';
import type { UnitFile, UnitTable } from '#exchange/combine/unit-file.ts';
import { fileOf, H1, planOf } from '#tests/exchange/combine/unit-files.ts';
import { idOf } from '#tests/support/small-plan.ts';

const ROWS = [
  { name: 'Việc làm', unit: 'lao động' },
  { name: 'Hộ nghèo', unit: 'hộ' },
];
const PLAN = planOf('UBND quận Cái Răng', ROWS);
const ASKED: GatheringAsked = { period: H1, dueBy: null, options: {}, choices: {} };

function sent(body: string, texts: Readonly<Record<string, readonly [string, string]>>): UnitFile {
  const figures = (n: 0 | 1): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([period, said]) => [period, said[n]]));
  return fileOf(
    body,
    ROWS.map((row, n) => ({ ...row, figures: figures(n === 0 ? 0 : 1) })),
  );
}

describe('the board', () => {
  const files = [
    sent('Phường A', { '2024-H1': ['1', '10'], '2023-H1': ['1', '9'] }),
    sent('Phường B', { '2023-H1': ['2', '20'] }),
  ];

  it('shows each unit’s state for the period, and for the other periods its files hold', () => {
    const { units, otherPeriods } = gather(PLAN, files, ASKED);
    const before = toPeriod('2023-H1');
    expect(otherPeriods).toEqual([before]);
    expect(units.map(({ name, state, otherPeriods: others }) => [name, state, others.get(before)])).toEqual([
      ['Phường A', 'received', 'received'],
      ['Phường B', 'older-period', 'received'],
    ]);
  });

  it('has room for six other periods, the latest', () => {
    const years = ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022'];
    const all = sent('Phường A', Object.fromEntries(years.map((year) => [year, ['1', '1'] as const])));
    expect(gather(PLAN, [all], ASKED).otherPeriods).toEqual(
      ['2022', '2021', '2020', '2019', '2018', '2017'].map(toPeriod),
    );
  });

  it('knows late files for the period alone', () => {
    const late = files.map((file) => ({ ...file, savedAt: Date.UTC(2024, 6, 1) }));
    const { units } = gather(PLAN, late, { ...ASKED, dueBy: Date.UTC(2024, 5, 20) });
    expect(units.map(({ state, otherPeriods }) => [state, [...otherPeriods.values()]])).toEqual([
      ['late', ['received']],
      ['older-period', ['received']],
    ]);
  });
});

describe('the totals', () => {
  it('come with what is usual to take, and say which file counts', () => {
    const files = [
      sent('Phường A', { '2024-H1': ['1', '10'] }),
      sent('Phường B', { '2024-H1': ['2', '20'] }),
    ];
    const { cells, usual, units } = gather(PLAN, files, ASKED);
    expect(cells.map(({ typed }) => typed)).toEqual(['3', '30']);
    expect([...usual]).toEqual([idOf(0), idOf(1)]);
    expect(units.map(({ counted }) => counted)).toEqual(['Phường A', 'Phường B']);
  });
});

describe('several sheets of one unit', () => {
  const tableOf = (file: UnitFile): UnitTable => {
    if (file.content.kind !== 'table') throw new Error('Not a table');
    return file.content.table;
  };
  const first = tableOf(fileOf('', [{ name: 'Việc làm', figures: { '2024-H1': '5' } }]));
  const second = tableOf(
    fileOf('UBND phường A', [
      { name: 'Xã hội', kind: 'group' },
      { name: 'Hộ nghèo', kind: 'indicator', under: 0, figures: { '2024-H1': '7' } },
    ]),
  );

  it('are one table: parents stay parents, every row knows its sheet, the body is the one that is named', () => {
    const joined = joinTables([
      { sheet: 'Kinh tế', table: first },
      { sheet: 'Xã hội', table: second },
    ]);
    expect(joined.issuingBody).toBe('UBND phường A');
    expect(joined.rows.map(({ name, sheet, parent }) => [name, sheet, parent])).toEqual([
      ['Việc làm', 'Kinh tế', null],
      ['Xã hội', 'Xã hội', null],
      ['Hộ nghèo', 'Xã hội', 1],
    ]);
  });

  it('put their rows into the same totals, with the sheet told at each part', () => {
    const named = (table: UnitTable): UnitTable => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, id: null })),
    });
    const table = joinTables([
      { sheet: 'Biểu 1', table: named(first) },
      { sheet: 'Biểu 2', table: named(second) },
    ]);
    const file: UnitFile = {
      key: 'f1',
      fileName: 'a.xlsx',
      savedAt: null,
      content: { kind: 'table', table },
    };
    const { cells } = gather(PLAN, [file], ASKED);
    expect(cells.map(({ typed, parts }) => [typed, parts[0]?.sheet])).toEqual([
      ['5', 'Biểu 1'],
      ['7', 'Biểu 2'],
    ]);
  });
});
