/**
 * Tables nobody would send: reading them never throws, and takes time in proportion. Bounds are of processor time, several times
 * what it takes; a trap would take minutes.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import { toPeriod } from '#core/period.ts';
import { recognise } from '#exchange/layout/recognise.ts';
import { readRows } from '#exchange/layout/read-rows.ts';
import { NASTY } from '#tests/support/nasty-text.ts';
import { readTable, readText } from './read-text.ts';
import { table, type CellText } from './tables.ts';

const cells: fc.Arbitrary<CellText> = fc.oneof(
  fc.constantFrom<string>(
    ...NASTY,
    'TT',
    'Chỉ tiêu',
    'ĐVT',
    'KH 2025',
    'TH 6T/2024',
    'Năm 2025',
    '2025',
    'Ghi chú',
    'cùng kỳ',
    'So KH (%)',
    'đến ngày',
  ),
  fc.constantFrom<string>(
    'I',
    '1',
    '1.1',
    'a)',
    '-',
    '+',
    '(1)',
    '3=2/1',
    '%',
    'người',
    '1.508',
    '8,5',
    '8.5',
    '1,23E+15',
    '8-Aug',
    '45870',
    '8/8',
    '…',
    '(1.234)',
    '1.234-',
    '0,04',
    '4%',
    '0012',
    '#REF!',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom<readonly [string, string]>(
    ['8,5', '8.5'],
    ['4%', '4'],
    ['####', '12'],
    ['08/08/2026', '46242'],
    ['TRUE', '1'],
  ),
);

test('no table makes it throw, and what is told agrees with itself', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cells, { maxLength: 9 }), { maxLength: 14 }),
      fc.boolean(),
      (rows, isBook) => {
        const given = table(rows, { sheet: isBook ? 'Biểu' : null });
        const { layout } = recognise(given, null, {
          reportingPeriod: toPeriod('2024-H1'),
          previous: () => toDecimal('1508'),
        });
        const read = readRows(given, layout, {}, { previous: () => toDecimal('1508') });
        expect(read.lines).toHaveLength(layout.body.length);
        for (const { values, depth } of read.lines) {
          expect(depth).toBeGreaterThanOrEqual(0);
          for (const { doubt, typed, proposal } of values) {
            if (doubt !== null) expect(typed).toBe('');
            else expect(proposal).toEqual([]);
          }
        }
      },
    ),
    { numRuns: 1_000, seed: 5 },
  );
}, 60_000);

function secondsOf<T>(work: () => T): readonly [seconds: number, result: T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1_000_000, result];
}

const LONG = 100_000;

test.each([
  ['spaces', ' '.repeat(LONG)],
  ['digits', '1'.repeat(LONG)],
  ['groups', '1.234.'.repeat(LONG / 6)],
  ['brackets', '('.repeat(LONG)],
  ['years', '2025 '.repeat(LONG / 5)],
  ['dashes', '- '.repeat(LONG / 2)],
  ['months', 'Thg 1 '.repeat(LONG / 6)],
  ['words', 'tháng năm kế hoạch '.repeat(LONG / 19)],
  ['lost letters', 'a?'.repeat(LONG / 2)],
  ['points and spaces', '1 . '.repeat(LONG / 4)],
])('a cell of a hundred thousand %s costs no time', (_, text) => {
  const given = table([
    ['TT', 'Chỉ tiêu', 'ĐVT', 'KH 2025'],
    ['1', text, text, text],
    [text, 'GRDP', '%', text],
    [text, text, text, text],
    [text],
  ]);
  const [seconds] = secondsOf(() => readTable(given));
  expect(seconds).toBeLessThan(3);
});

test('a table of two thousand columns is read, and what stands beyond is no column', () => {
  const wide = Array.from({ length: 2_500 }, (_, i) =>
    i < 3 ? (['TT', 'Chỉ tiêu', 'ĐVT'][i] ?? '') : `KH ${1900 + (i % 250)}`,
  );
  const rows = Array.from({ length: 20 }, (_, row) =>
    wide.map((_, i) => (i === 1 ? `Chỉ tiêu ${row}` : String(i))),
  );
  const [seconds, { layout }] = secondsOf(() => readTable(table([wide, ...rows])));
  expect(layout.columns).toHaveLength(2_000);
  expect(seconds).toBeLessThan(5);
});

/** Tables of five thousand lines, each of which asks for a closer look. */
const TRAPS: Readonly<Record<string, (row: number) => readonly CellText[]>> = {
  'another header': () => ['TT', 'Chỉ tiêu', 'ĐVT', 'KH 2026'],
  'almost a header': (row) => ['Chỉ tiêu', `Số ${row}`, 'x', 'y'],
  'a note': (row) => [`Ghi chú: ${row}`],
  'a bullet': (row) => ['-'.repeat((row % 3) + 1), `Phần ${row}`, '%', '8'],
  'a deeper label': (row) => [Array.from({ length: row % 9 }, () => '1').join('.'), `Phần ${row}`, '%', '8'],
  'a deeper indent': (row) => ['', `${' '.repeat(row % 40)}Phần ${row}`, '%', '8'],
  'a date': (row) => [`${row}`, 'Mốc', '', `${(row % 28) + 1}-Aug`],
  'words with numbers': (row) => [`${row}`, 'Mốc', '', `khoảng ${row}.508 hoặc ${row}.509 nghìn tấn`],
  'cells too many': (row) => [`${row}`, 'Thu', 'chi', '8', '1', '8', '5'],
  'both signs': (row) => [`${row}`, 'Thu', 'tỷ đồng', row % 2 === 0 ? `${row},5` : `${row}.5`],
};

test.each(Object.entries(TRAPS))(
  'five thousand lines of %s',
  (_, line) => {
    const given = table([
      ['TT', 'Chỉ tiêu', 'ĐVT', 'KH 2025'],
      ['1', 'GRDP', '%', '8,5'],
      ...Array.from({ length: 5_000 }, (_, row) => line(row)),
    ]);
    const [seconds] = secondsOf(() => readTable(given));
    expect(seconds).toBeLessThan(20);
  },
  60_000,
);

test('quotation marks in quotation marks, ten thousand deep, are one cell and no trap', () => {
  const deep = `"${'""'.repeat(10_000)}"`;
  const [seconds, { read }] = secondsOf(() =>
    readText(`TT;Chỉ tiêu;ĐVT;KH 2025\n1;${deep};%;8,5\n2;Thu;%;${deep}\n`),
  );
  expect(read.lines.map(({ values }) => values.at(-1)?.typed)).toEqual(['8,5', '"'.repeat(10_000)]);
  expect(seconds).toBeLessThan(3);
});

test('a hundred thousand rows of twenty columns are read in seconds', () => {
  const years = Array.from({ length: 17 }, (_, i) => `${i % 2 === 0 ? 'KH' : 'TH'} ${2010 + i}`);
  const rows = Array.from({ length: 100_000 }, (_, row) => [
    String(row),
    `Chỉ tiêu số ${row}`,
    row % 3 === 0 ? 'người' : 'tỷ đồng',
    ...years.map((_, i) =>
      i % 4 === 0 ? `${(row % 900) + 1}.508` : i % 4 === 1 ? `${row},${i + 10}` : `${row}`,
    ),
  ]);
  const given = table([['TT', 'Chỉ tiêu', 'ĐVT', ...years], ...rows]);
  const [seconds, { read }] = secondsOf(() => readTable(given));
  expect(read.lines).toHaveLength(100_000);
  expect(read.lines[7]?.values[3]?.typed).toBe('8508');
  expect(seconds).toBeLessThan(20);
}, 60_000);
