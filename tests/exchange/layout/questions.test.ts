/** What is asked of a file, what answers do, and what is remembered; nothing is asked that the file itself or the plan says. */
import { describe, expect, it } from 'vitest';
import { toDecimal, type Decimal } from '#core/decimal.ts';
import { toPeriod } from '#core/period.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import { readRows } from '#exchange/layout/read-rows.ts';
import { recognise } from '#exchange/layout/recognise.ts';
import { placeKey, type Hints } from '#exchange/layout/recognised.ts';
import { rememberLayout } from '#exchange/layout/remembering.ts';
import { readTable, readText } from './read-text.ts';
import { lines, proposals, readings, table } from './tables.ts';

const HEADER = 'TT;Chỉ tiêu;ĐVT;KH 2025;TH 2025';
const judged = (rows: readonly string[], hints: Hints = {}) => {
  const { layout, questions } = readTable(lines(HEADER, ...rows), hints);
  return { ...layout.convention, asked: questions.filter(({ kind }) => kind === 'convention').length };
};

describe('the decimal sign of a file', () => {
  it.each([
    ['8,12', 'comma'],
    ['8.531,35', 'comma'],
    ['1.508.000', 'comma'],
    ['0,508', 'comma'],
    ['8,1234', 'comma'],
    ['8.12', 'dot'],
    ['8,531.35', 'dot'],
    ['1,508,000', 'dot'],
  ])('«%s» is certain', (cell, convention) => {
    expect(judged([`1;GRDP;%;${cell};7`])).toMatchObject({ convention, why: 'certain-cells', asked: 0 });
  });

  it('numbers without a sign depend on none', () => {
    expect(judged(['1;GRDP;%;8;7'])).toMatchObject({ why: 'nothing-depends', asked: 0 });
  });

  it('labels and codes say nothing: «1.1» is no number', () => {
    expect(judged(['1.1;GRDP;%;8;7', '1.2;Thu;%;8;7'])).toMatchObject({ why: 'nothing-depends' });
  });

  it('both signs for certain: asked once, the rarer cells listed', () => {
    const found = judged(['1;GRDP;%;8,5;7,5', '2;Thu;%;8.5;9,5']);
    expect(found).toMatchObject({ convention: null, why: 'mixed', suggested: 'comma', asked: 1 });
    expect(found.minority.map(({ line, text }) => [line, text])).toEqual([[3, '8.5']]);
  });

  it('a point before decimals beside a point that may part thousands, as people type both: asked', () => {
    const found = judged(['1;GRDP;%;8.5;7.5', '2;Thu;tỷ đồng;1.508;9']);
    expect(found).toMatchObject({ convention: null, why: 'doubtful', suggested: 'dot', asked: 1 });
  });

  it('ambiguous cells alone: decided where every one of them is of whole things, else asked', () => {
    expect(judged(['1;Dân số;người;1.508;1.512'])).toMatchObject({ convention: 'comma', why: 'whole-units' });
    expect(judged(['1;Dân số;người;1,508;1,512'])).toMatchObject({ convention: 'dot', why: 'whole-units' });
    expect(judged(['1;Dân số;người;1.508;1.512', '2;Thu;tỷ đồng;1.508;2.040'])).toMatchObject({
      convention: null,
      why: 'ambiguous',
      suggested: 'comma',
      asked: 1,
    });
  });

  it('or where the numbers of the plan are near in one reading only', () => {
    const near = (values: Record<string, Decimal>): Hints => ({ previous: (name) => values[name] ?? null });
    const rows = ['1;Thu;tỷ đồng;1.508;1.512', '2;Chi;tỷ đồng;2.040;2.041'];
    expect(judged(rows, near({ Thu: toDecimal('1490'), Chi: toDecimal('2000') }))).toMatchObject({
      convention: 'comma',
      why: 'previous-values',
    });
    expect(judged(rows, near({ Thu: toDecimal('1.49'), Chi: toDecimal('2') }))).toMatchObject({
      convention: 'dot',
    });
    // One row says one thing, the other the opposite, or nothing.
    expect(judged(rows, near({ Thu: toDecimal('1490'), Chi: toDecimal('2') })).convention).toBeNull();
    expect(judged(rows, near({ Thu: toDecimal('1490') }))).toMatchObject({
      convention: null,
      suggested: 'comma',
    });
  });

  it('a program that states it is believed; what shows the other sign for certain is not', () => {
    const given = table([HEADER.split(';'), ['1', 'Thu', 'tỷ đồng', '1,508', '2,040']], { stated: 'dot' });
    expect(readTable(given).layout.convention).toMatchObject({ convention: 'dot', why: 'stated' });
    const other = table([HEADER.split(';'), ['1', 'Thu', 'tỷ đồng', '8,5', '2,040']], { stated: 'dot' });
    expect(readTable(other).layout.convention.convention).toBeNull();
  });

  it('the likelier reading of each cell is offered first while it is asked', () => {
    const { read } = readTable(lines(HEADER, '1;GRDP;%;8.5;1,25', '2;Dân số;người;1.508;1,508'));
    expect(proposals(read)[1]).toEqual([
      ['1508', '1,508'],
      ['1508', '1,508'],
    ]);
  });
});

describe('answers', () => {
  const given = lines('TT;Chỉ tiêu;ĐVT;2024;2025', '1;GRDP;%;8,5;2-May');

  it('give a column its meaning and a doubted cell its value', () => {
    const { layout } = recognise(given);
    const columns = new Map<number, ColumnMeaning>([
      [4, { kind: 'target', period: toPeriod('2025'), assigner: 'Thành phố' }],
    ]);
    const cells = new Map([[placeKey({ line: 2, column: 4 }), '2,5']]);
    const read = readRows(given, layout, { columns, cells });
    expect(read.columns[4]?.meaning).toMatchObject({ kind: 'target', assigner: 'Thành phố' });
    expect(readings(read)).toEqual([['8,5', '2,5']]);
    expect(readings(readRows(given, layout, { columns }))).toEqual([['8,5', '?mangled-date']]);
  });

  it('are remembered for the next file of the form, whose years are its own', () => {
    const { layout } = recognise(given);
    const kept = rememberLayout(
      layout,
      new Map<number, ColumnMeaning>([
        [3, { kind: 'figure', period: toPeriod('2024'), state: 'final' }],
        [4, { kind: 'target', period: toPeriod('2025'), assigner: '' }],
      ]),
    );
    const next = recognise(lines('TT;Chỉ tiêu;ĐVT;2025;2026', '1;GRDP;%;8,5;9'), kept);
    expect(next.questions).toEqual([]);
    expect(next.layout.columns.slice(3)).toMatchObject([
      { meaning: { kind: 'figure', period: '2025', state: 'final' }, why: 'remembered' },
      { meaning: { kind: 'target', period: '2026', assigner: '' }, why: 'remembered' },
    ]);
    const another = recognise(lines('TT;Chỉ tiêu;Đơn vị tính;2025;2026', '1;GRDP;%;8,5;9'), kept);
    expect(another.questions).toEqual([{ kind: 'bare-years', columns: [3, 4] }]);
  });
});

describe('rows that do not fit', () => {
  it('a row that lacks a cell: none of its numbers is taken, its unit neither', () => {
    const { read, cut } = readText(`${HEADER}\n1;GRDP;%;8;9\n2;Thu tỷ đồng;7;6\n3;Chi;tỷ đồng;5;4\n`);
    expect(cut.problems.map(({ code }) => code)).toEqual(['ragged']);
    expect(readings(read)).toEqual([
      ['8', '9'],
      ['?ragged', ''],
      ['5', '4'],
    ]);
    expect(read.lines.map(({ unit }) => unit)).toEqual(['%', '', 'tỷ đồng']);
  });

  it('seen even when nobody says so, by a number where the unit should be or a cell too many', () => {
    const { read } = readTable(lines(HEADER, '1;GRDP;%;8;9', '2;Thu tỷ đồng;7;6', '3;Thu; chi;tỷ đồng;5;4'));
    expect(readings(read)).toEqual([
      ['8', '9'],
      ['?ragged', ''],
      ['?ragged', '?ragged'],
    ]);
    // The name may be torn too.
    expect(read.lines[2]?.values.find(({ column }) => column === 1)?.doubt).toBe('ragged');
  });
});

describe('days and notes of figures', () => {
  const read = (...days: string[]) =>
    readTable(lines('TT;Chỉ tiêu;ĐVT;TH 2024;Đến ngày 2024', ...days.map((day) => `1;GRDP;%;8;${day}`)), {
      reportingPeriod: toPeriod('2024'),
    }).read.lines.map(({ values }) => {
      const day = values.find(({ meaning }) => meaning.kind === 'asOf');
      return day?.doubt == null ? day?.typed : `?${day.doubt}: ${day.proposal.join(' / ')}`;
    });

  it('are read day first; where a month stands first in one cell, the others are certain in neither order', () => {
    expect(read('30/06/2024', '2024-06-30', '5/6/2024')).toEqual(['30/6/2024', '30/6/2024', '05/6/2024']);
    expect(read('5/31/2024', '5/6/2024')).toEqual([
      '?not-a-day: 31/5/2024',
      '?not-a-day: 06/5/2024 / 05/6/2024',
    ]);
    expect(read('30/6/24', '45473', 'cuối tháng')).toEqual([
      '?not-a-day: 30/6/2024',
      '?not-a-day: 30/6/2024',
      '?not-a-day: ',
    ]);
  });
});
