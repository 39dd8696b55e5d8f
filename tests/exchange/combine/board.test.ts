/** Who has sent what: names of units, periods, versions, and what is not counted until a person says. */
import { describe, expect, it } from 'vitest';
import { readDay } from '#core/day.ts';
import { makeFigure, readFigureValue } from '#core/figure.ts';
import { toPeriod } from '#core/period.ts';
import { boardOf, type Board } from '#exchange/combine/board.ts';
import type { UnitFile, UnitRow } from '#exchange/combine/unit-file.ts';
import { unitKeyOf } from '#exchange/combine/unit-name.ts';
import { fileOf, H1, planOf } from '#tests/exchange/combine/unit-files.ts';

const ROW = { name: 'Việc làm', unit: 'lao động' };
const sent = (body: string, text: string, given: Partial<UnitFile> = {}, period = '2024-H1'): UnitFile =>
  fileOf(body, [{ ...ROW, figures: { [period]: text } }], given);

/** A file of several rows: what changes little can be a correction. */
const form = (body: string, texts: readonly (string | null)[], given: Partial<UnitFile> = {}): UnitFile =>
  fileOf(
    body,
    texts.map((text, n) => ({
      name: `Dòng ${String(n)}`,
      ...(text === null ? {} : { figures: { '2024-H1': text } }),
    })),
    given,
  );

const states = ({ files }: Board): Record<string, string> =>
  Object.fromEntries(files.map(({ key, state }) => [key, state.code]));
const unitStates = ({ units }: Board): Record<string, string> =>
  Object.fromEntries(units.map(({ name, state }) => [name, state]));

/** The same file with something changed in every row. */
function changed(file: UnitFile, change: (row: UnitRow) => UnitRow): UnitFile {
  if (file.content.kind !== 'table') return file;
  const { table } = file.content;
  return { ...file, content: { kind: 'table', table: { ...table, rows: table.rows.map(change) } } };
}

describe('periods', () => {
  it('says what is received, of an older period, of another, empty, and missing', () => {
    const files = [
      sent('Phường A', '1'),
      sent('Phường B', '1', {}, '2023-H1'),
      sent('Phường C', '1', {}, '2024-H2'),
      fileOf('Phường D', [ROW]),
    ];
    const expected = ['Phường A', 'Phường B', 'Phường C', 'Phường D', 'Phường E'];
    const board = boardOf(files, H1, { expected });
    expect(unitStates(board)).toEqual({
      'Phường A': 'received',
      'Phường B': 'older-period',
      'Phường C': 'wrong-period',
      'Phường D': 'no-figures',
      'Phường E': 'missing',
    });
    expect(board.files[1]?.state).toEqual({ code: 'older-period', holds: [toPeriod('2023-H1')] });
  });

  it('takes quarters that fill the half-year for it', () => {
    const file = fileOf('Phường A', [{ ...ROW, figures: { '2024-Q1': '1', '2024-Q2': '2' } }]);
    expect(unitStates(boardOf([file], H1))).toEqual({ 'Phường A': 'received' });
  });

  it('says which figures are as of a day before the cut-off, and counts them', () => {
    const asOf = readDay('20/12/2023');
    const file = changed(sent('Phường A', '1'), (row) => ({
      ...row,
      figures: row.figures.map((figure) => ({ ...figure, asOf })),
    }));
    const board = boardOf([file], H1);
    expect(board.files[0]).toMatchObject({ state: { code: 'received' }, stale: { asOf, figures: 1 } });
    expect(board.units[0]?.counted?.key).toBe('Phường A');
    expect(boardOf([file], H1, { cutOff: readDay('15/12/2023')! }).files[0]?.stale).toBeNull();
  });

  it('says which files are late, and counts them', () => {
    const files = [
      sent('Phường A', '1', { savedAt: 2_000 }),
      sent('Phường B', '1', { savedAt: 1_000 }),
      sent('Phường C', '1'),
    ];
    const board = boardOf(files, H1, { dueBy: 1_000 });
    expect(unitStates(board)).toEqual({ 'Phường A': 'late', 'Phường B': 'received', 'Phường C': 'received' });
    expect(board.files[0]?.state).toEqual({ code: 'late', savedAt: 2_000 });
    expect(board.units.map(({ counted }) => counted !== null)).toEqual([true, true, true]);
  });

  it('says every period a file holds, so that the board can be had for each', () => {
    const file = fileOf('Phường A', [
      { ...ROW, figures: { '2024-Q1': '1', '2023-H1': '2', '2024-H1': '3' } },
    ]);
    const { files } = boardOf([file], H1);
    expect(files[0]?.holds).toEqual(['2023-H1', '2024-H1', '2024-Q1']);
    for (const period of files[0]?.holds ?? [])
      expect(unitStates(boardOf([file], period))).toEqual({ 'Phường A': 'received' });
  });

  it('says what could not be read, and why', () => {
    const reasons = [{ code: 'open-quote', line: 7 }];
    const file: UnitFile = {
      ...sent('x', '1'),
      fileName: 'Phường A.csv',
      content: { kind: 'unread', reasons },
    };
    const board = boardOf([file], H1, { expected: ['Phường A'] });
    expect(unitStates(board)).toEqual({ 'Phường A': 'unread' });
    expect(board.files[0]?.state).toEqual({ code: 'unread', reasons });
  });
});

describe('names', () => {
  const expected = ['Phường Hưng Phú', 'Phường Phú Thứ', 'Xã Tân Phú'];
  const nameOf = (body: string, fileName: string) => {
    const [file] = boardOf([sent(body, '1', { key: 'k', fileName })], H1, {
      expected,
      receiver: planOf('UBND quận Cái Răng', []),
    }).files;
    const { state, unit } = file!;
    const shown = state.code === 'unnamed' ? state.guess : unit;
    return [state.code, shown?.name ?? null, shown?.by ?? null];
  };

  it.each([
    ['UBND phường Hưng Phú', 'x.csv', 'received', 'Phường Hưng Phú', 'issuing-body'],
    ['Ủy ban nhân dân PHƯỜNG HƯNG PHÚ', 'x.csv', 'received', 'Phường Hưng Phú', 'issuing-body'],
    ['UBND phường Hưng Phú, quận Cái Răng', 'x.csv', 'received', 'Phường Hưng Phú', 'issuing-body'],
    ['Hưng Phú', 'x.csv', 'received', 'Phường Hưng Phú', 'issuing-body'],
    ['', 'BC 6T2024_Phường Hưng Phú (2).xlsx', 'received', 'Phường Hưng Phú', 'file-name'],
    [
      'UBND quận Cái Răng',
      'Phường Phú Thứ - báo cáo quý 2 năm 2024.csv',
      'received',
      'Phường Phú Thứ',
      'file-name',
    ],
    // Only a suggestion: without accents, or beside words that may belong to another unit's name.
    ['', 'phuong hung phu 6T2024.csv', 'unnamed', 'Phường Hưng Phú', 'file-name'],
    ['', 'Phường Hưng Phú Đông.csv', 'unnamed', 'Phường Hưng Phú', 'file-name'],
    ['', 'bieu 01.csv', 'unnamed', 'bieu 01', 'file-name'],
    // The form the gathering body handed out names that body, not the unit.
    ['UBND quận Cái Răng', 'mẫu.csv', 'unnamed', 'mẫu', 'file-name'],
    // Another level is another unit.
    ['UBND phường Tân Phú', 'x.csv', 'unexpected', 'UBND phường Tân Phú', 'issuing-body'],
  ])('«%s», «%s»: %s', (body, fileName, state, name, by) => {
    expect(nameOf(body, fileName)).toEqual([state, name, by]);
  });

  it('come from a person where one has said so', () => {
    const file = sent('', '1', { key: 'k', fileName: 'bieu 01.csv' });
    const board = boardOf([file], H1, { expected, named: new Map([['k', 'phường phú thứ']]) });
    expect(board.files[0]).toMatchObject({
      unit: { name: 'Phường Phú Thứ', by: 'asked' },
      state: { code: 'received' },
    });
  });

  it('that nobody expects do not count until a person lets them', () => {
    const files = [sent('Phường Lạ', '1')];
    expect(boardOf(files, H1, { expected }).units.at(-1)).toMatchObject({
      name: 'Phường Lạ',
      counted: null,
      isDue: false,
    });
    const accepted = new Set([unitKeyOf('Phường Lạ')]);
    expect(boardOf(files, H1, { expected, accepted }).units.at(-1)?.counted?.key).toBe('Phường Lạ');
  });

  it('left untold keep a file on the board, and its unit due, until it is left out', () => {
    const files = [sent('', '1', { key: 'k', fileName: 'bieu 01.csv' })];
    expect(boardOf(files, H1, { expected }).units.at(-1)).toMatchObject({ name: 'bieu 01.csv', isDue: true });
    expect(boardOf(files, H1, { expected, leftOut: new Set(['k']) }).units).toHaveLength(3);
  });
});

describe('versions of one unit’s file', () => {
  const older = form('Phường A', ['1', '2', '3', '4'], { key: 'old', savedAt: 1_000 });

  it.each<[string, UnitFile]>([
    ['saved', form('Phường A', ['1', '2', '3', '5'], { key: 'new', savedAt: 2_000 })],
    [
      'state',
      form(
        'Phường A',
        ['1', '2', '3', '4'].map((t) => t),
        { key: 'new', savedAt: null },
      ),
    ],
  ])('are told by %s', (sign, newer) => {
    const before = sign === 'state' ? form('Phường A', ['1~', '2', '3', '4'], { key: 'old' }) : older;
    const board = boardOf([newer, before], H1);
    expect(states(board)).toEqual({ old: 'older-version', new: 'received' });
    expect(board.files.find(({ key }) => key === 'old')?.state).toMatchObject({ by: 'new', known: [sign] });
  });

  it('are told by what the newer keeps of the older, whatever else is said', () => {
    const value = readFigureValue('4');
    const earlier = value.ok
      ? [makeFigure({ indicator: older.key as never, period: H1, value: value.value })] // only the value is looked at
      : [];
    const newer = changed(form('Phường A', ['1', '2', '3', '5'], { key: 'new', savedAt: 500 }), (row) => ({
      ...row,
      figures: row.figures.map((figure) => (figure.printed === '5' ? { ...figure, earlier } : figure)),
    }));
    expect(states(boardOf([older, newer], H1))).toEqual({ old: 'older-version', new: 'received' });
  });

  it('are told by more being filled in, by the name, and by a later day', () => {
    const fuller = form('Phường A', ['1', '2', '3', '4'], { key: 'new' });
    const board = boardOf([form('Phường A', ['1', '2', null, '4'], { key: 'old' }), fuller], H1);
    expect(board.files.find(({ key }) => key === 'old')?.state).toMatchObject({ known: ['fuller'] });

    const named = form('Phường A', ['1', '2', '3', '5'], {
      key: 'new',
      fileName: 'Phường A (sửa lần 2).csv',
    });
    expect(states(boardOf([form('Phường A', ['1', '2', '3', '4'], { key: 'old' }), named], H1))).toEqual({
      old: 'older-version',
      new: 'received',
    });

    const dayed = (key: string, texts: string[], day: string): UnitFile =>
      changed(form('Phường A', texts, { key }), (row) => ({
        ...row,
        figures: row.figures.map((figure) => ({ ...figure, asOf: readDay(day) })),
      }));
    const two = [dayed('old', ['1', '2', '3'], '10/5/2024'), dayed('new', ['1', '2', '4'], '15/6/2024')];
    expect(states(boardOf(two, H1))).toEqual({ old: 'older-version', new: 'received' });
  });

  it('are undecided without a sign, with signs against each other, or with little in common', () => {
    const noSign = [
      form('Phường A', ['1', '2', '3'], { key: 'a' }),
      form('Phường A', ['1', '2', '4'], { key: 'b' }),
    ];
    const board = boardOf(noSign, H1);
    expect(states(board)).toEqual({ a: 'undecided', b: 'undecided' });
    expect(board.units[0]).toMatchObject({ state: 'undecided', counted: null });

    const against = [
      form('Phường A', ['1~', '2', '3'], { key: 'a', savedAt: 2_000 }),
      form('Phường A', ['1', '2', '3'], { key: 'b', savedAt: 1_000 }),
    ];
    expect(states(boardOf(against, H1))).toEqual({ a: 'undecided', b: 'undecided' });

    const strangers = [
      form('Phường A', ['1', '2', '3'], { key: 'a', savedAt: 2_000 }),
      form('Phường A', ['7', '8', '9'], { key: 'b', savedAt: 1_000 }),
    ];
    expect(states(boardOf(strangers, H1))).toEqual({ a: 'undecided', b: 'undecided' });
  });

  it('are chosen by a person', () => {
    const files = [
      form('Phường A', ['1', '2', '3'], { key: 'a' }),
      form('Phường A', ['1', '2', '4'], { key: 'b' }),
    ];
    const board = boardOf(files, H1, { chosen: new Map([[unitKeyOf('Phường A'), 'a']]) });
    expect(states(board)).toEqual({ a: 'received', b: 'older-version' });
  });

  it('that say the same count once', () => {
    const files = [form('Phường A', ['1', '2'], { key: 'a' }), form('Phường A', ['1', '2'], { key: 'b' })];
    expect(states(boardOf(files, H1))).toEqual({ a: 'received', b: 'older-version' });
  });

  it('of other units that say the same are told, as one may be attached in place of another', () => {
    const files = [
      form('Phường A', ['1', '2', '3']),
      form('Phường B', ['1', '2', '3']),
      form('Phường C', ['1', '2', '4']),
    ];
    expect(boardOf(files, H1).files.map(({ sameAs }) => sameAs)).toEqual([['Phường B'], ['Phường A'], []]);
  });
});
