/** A file that went through a spreadsheet: what the program changed is put back and listed, what a person changed is taken. */
import { describe, expect, test } from 'vitest';
import { readDay } from '#core/day.ts';
import { printFigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt, rowsInOrder, targetOf, type Plan } from '#core/plan.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import type { PlanFileReading } from '#exchange/kh1/outcome.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { cellsOf, saveAgain, savePadded } from '#tests/support/saved-again.ts';
import { runs } from '#tests/support/at-length.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { POVERTY, REVENUE, smallPlan, type SmallPlan } from '#tests/support/three-rows.ts';

const { random } = seededRandom(5);
const YEAR = toPeriod('2026');

type Taken = Extract<PlanFileReading, { kind: 'plan' }>;

function read(input: string | Uint8Array): Taken {
  const reading = readPlanFile(input, { random });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
  return reading;
}

describe('opened and saved again, nothing touched', () => {
  const profiles = [
    { convention: 'comma', delimiter: ';' },
    { convention: 'dot', delimiter: ',' },
  ] as const;

  test.each(profiles)(
    'generated plans are identical ($convention)',
    ({ convention, delimiter }) => {
      for (let seed = 1; seed <= runs(100, 200); seed++) {
        const plan = generatePlan(seed, { rows: seed % 25 });
        const withOriginals = seed % 2 === 0;
        const cells = cellsOf(writePlanFile(plan, { convention, withOriginals }), delimiter);
        for (const save of [saveAgain, savePadded]) {
          const reading = read(save(cells, delimiter));
          expect(planFingerprint(reading.plan), `seed ${seed}`).toBe(planFingerprint(plan));
          expect({ seed, remarks: reading.remarks, restored: reading.restored }).toEqual({
            seed,
            remarks: [],
            restored: [],
          });
        }
      }
    },
    60_000,
  );

  const plan = smallPlan({ note: 'dòng 1\ndòng 2; hết' });
  const text = writePlanFile(plan, { convention: 'comma', withOriginals: true });

  test.each([
    ['a line sep=; first', `\uFEFFsep=;\r\n${text.slice(1)}`],
    ['the same in quotes', `"sep=;"\n${text.slice(1)}`],
    ['every cell in quotes', saveAgain(cellsOf(text)).replace(/^(#ke_hoach);(.*?);/, '"$1";"$2";')],
    ['another delimiter', saveAgain(cellsOf(text), '\t')],
    ['UTF-16, as Excel’s «Unicode Text»', utf16(saveAgain(cellsOf(text), '\t'))],
    [
      'headers in capitals and other spacing',
      text.replace('2026 KH;', ' 2026  kh ;').replace(';Chỉ tiêu;', ';CHỈ TIÊU;'),
    ],
    ['known other headers', text.replace(';TT;', ';STT;').replace(';ĐVT;', ';Đơn vị tính;')],
    ['NFD, as some systems save', text.normalize('NFD')],
  ])('%s', (_name, file) => {
    const reading = read(file);
    expect(planFingerprint(reading.plan)).toBe(planFingerprint(plan));
    expect(reading.remarks).toEqual([]);
  });

  test('columns moved about', () => {
    const cells = cellsOf(text);
    const at = cells.findIndex(([first]) => first?.startsWith('ma_dong'));
    const turned = cells.map((row, i) =>
      i >= at && i <= at + 3 ? [row[0] ?? '', ...row.slice(1).reverse()] : row,
    );
    expect(planFingerprint(read(saveAgain(turned)).plan)).toBe(planFingerprint(plan));
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer);
}

interface Case {
  readonly given: SmallPlan;
  readonly column: string;
  readonly found: string;
  readonly delimiter?: Delimiter;
}

/** The file of the small plan with one cell of its first row replaced. */
function withCell(
  { given, column, found, delimiter = ';' }: Case,
  withOriginals = true,
): { plan: Plan; file: string } {
  const plan = smallPlan(given);
  const convention = delimiter === ';' ? 'comma' : 'dot';
  const cells = cellsOf(writePlanFile(plan, { convention, withOriginals }), delimiter);
  const header = cells.findIndex(([first]) => first?.startsWith('ma_dong'));
  const row = cells[header + 1];
  const place = cells[header]?.indexOf(column) ?? -1;
  if (!row || place < 0) throw new Error(`No column ${column}`);
  expect(row[place]).not.toBe(found);
  row[place] = found;
  return { plan, file: saveAgain(cells, delimiter) };
}

const asOf = readDay('10/5/2026');
const day: SmallPlan = { moreFigures: { asOf } };

describe('another print of the same value is nothing to tell', () => {
  test.each<[string, Case]>([
    ['groups of three', { given: { figure: '13447,5' }, column: '2026 TH', found: '13.447,5' }],
    ['a group of three alone', { given: { figure: '1508' }, column: '2026 TH', found: '1.508' }],
    [
      'the other decimal sign',
      { given: { figure: '4,75' }, column: '2026 TH', found: '4.75', delimiter: ';' },
    ],
    ['the guard taken off', { given: { label: '- a' }, column: 'TT', found: '- a' }],
    ['a day with zeros', { given: day, column: '2026 đến ngày', found: '10/05/2026' }],
    ['a day as databases write it', { given: day, column: '2026 đến ngày', found: '2026-05-10' }],
    ['a choice in capitals', { given: {}, column: 'Loại dòng', found: ' CHỈ  TIÊU ' }],
  ])('%s', (_name, given) => {
    const { plan, file } = withCell(given);
    const reading = read(file);
    expect(planFingerprint(reading.plan)).toBe(planFingerprint(plan));
    expect(reading.restored).toEqual([]);
    expect(reading.remarks.filter(({ code }) => code !== 'other-convention')).toEqual([]);
  });
});

describe('what a program mangled is put back and listed', () => {
  test.each<[string, Case]>([
    ['a fraction made a date', { given: { figure: '8/8' }, column: '2026 TH', found: '08/08/26' }],
    ['a fraction made a date in words', { given: { figure: '8/9' }, column: '2026 TH', found: '08-Thg9' }],
    ['a fraction made an English date', { given: { figure: '8/9' }, column: '2026 TH', found: '9-Aug' }],
    ['a fraction made a day number', { given: { target: '5/8' }, column: '2026 KH', found: '46150' }],
    ['a range made a date', { given: { target: '10-12' }, column: '2026 KH', found: '10-Dec' }],
    ['a month made a date', { given: { label: '01/2015' }, column: 'TT', found: 'Jan-15' }],
    ['leading zeros lost', { given: { label: '0012' }, column: 'TT', found: '12' }],
    ['a trailing zero lost', { given: { label: '1.10' }, column: 'TT', found: '1.1' }],
    ['a typed zero lost', { given: { figure: '58,60' }, column: '2026 TH', found: '58,6' }],
    ['decimals taken for thousands', { given: { figure: '1,508' }, column: '2026 TH', found: '1508' }],
    ['a note 1.508 taken for a number', { given: { note: '1.508' }, column: 'Ghi chú', found: '1508' }],
    [
      'decimals of a long number taken for thousands',
      { given: { figure: '2446596,125' }, column: '2026 TH', found: '2446596125' },
    ],
    [
      'a text in groups taken for a number',
      { given: { note: '0.123.456' }, column: 'Ghi chú', found: '123456' },
    ],
    ['an exponent worked out', { given: { note: '1e5' }, column: 'Ghi chú', found: '100000' }],
    [
      'three signs of an exponent, the last digit rounded up once more',
      { given: { figure: '72123456789012345678' }, column: '2026 TH', found: '7,21234567890124E+019' },
    ],
    [
      'decimals taken for thousands and then lost',
      { given: { figure: '1571123456789012345678,125' }, column: '2026 TH', found: '1,57112345678901E+024' },
    ],
    [
      'a hundred digits lost',
      { given: { note: '0012'.repeat(25) }, column: 'Ghi chú', found: '1,2001200120012E+97' },
    ],
    [
      'digits lost to an exponent',
      { given: { note: '1234567890123456' }, column: 'Ghi chú', found: '1,23457E+15' },
    ],
    [
      'digits after the fifteenth lost',
      { given: { note: '1234567890123456' }, column: 'Ghi chú', found: '1234567890123450' },
    ],
    ['a percentage made a share', { given: { target: '4,75%' }, column: '2026 KH', found: '0,0475' }],
    ['a percentage with more places', { given: { target: '95%' }, column: '2026 KH', found: '95,00%' }],
    ['spaces trimmed', { given: { note: '  hai cách ' }, column: 'Ghi chú', found: 'hai cách' }],
    ['line breaks made spaces', { given: { note: 'một\nhai' }, column: 'Ghi chú', found: 'một hai' }],
    ['a word made a truth value', { given: { note: 'true' }, column: 'Ghi chú', found: 'TRUE' }],
    ['a guarded text run as a formula', { given: { note: '=A1' }, column: 'Ghi chú', found: '#NAME?' }],
    [
      'a long text cut',
      { given: { note: 'x'.repeat(32_767) + 'cuối' }, column: 'Ghi chú', found: 'x'.repeat(32_767) },
    ],
    ['a day in two-figure years', { given: day, column: '2026 đến ngày', found: '10/05/26' }],
    ['a day in American order', { given: day, column: '2026 đến ngày', found: '5/10/2026' }],
  ])('%s', (name, given) => {
    const { plan, file } = withCell(given);
    const reading = read(file);
    if (name === 'a long text cut') {
      // Too long to be kept twice: it is taken as it came.
      expect(reading.restored).toEqual([]);
      return;
    }
    expect(planFingerprint(reading.plan)).toBe(planFingerprint(plan));
    expect(reading.restored).toMatchObject([{ column: given.column, found: given.found }]);
    expect(reading.remarks).toEqual([]);
  });

  test('the decimal sign of the whole file turned round', () => {
    const plan = smallPlan({ figure: '1,508' });
    const cells = cellsOf(writePlanFile(plan, { convention: 'comma', withOriginals: true }));
    const turned = cells.map((row) =>
      row.map((cell) => (/^\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell)),
    );
    const reading = read(saveAgain(turned, ','));
    expect(planFingerprint(reading.plan)).toBe(planFingerprint(plan));
    expect(reading.remarks).toEqual([{ code: 'other-convention', read: 'dot' }]);
  });

  test('a column taken out is put back', () => {
    const plan = smallPlan({ note: 'ghi' });
    const cells = cellsOf(writePlanFile(plan, { convention: 'comma', withOriginals: true }));
    const place = cells.find(([first]) => first?.startsWith('ma_dong'))?.indexOf('2026 TH') ?? -1;
    const without = cells.map((row) => (row[0]?.startsWith('#') ? row : row.filter((_, i) => i !== place)));
    const reading = read(saveAgain(without));
    expect(planFingerprint(reading.plan)).toBe(planFingerprint(plan));
    expect(reading.remarks).toEqual([{ code: 'column-put-back', column: '2026 TH', cells: 3 }]);
  });
});

describe('what a person changed is taken, and told', () => {
  const figureText = (plan: Plan, row: IndicatorId = POVERTY): string | null => {
    const figure = figureOf(lineAt(plan, row), YEAR);
    return figure && printFigureValue(figure.value);
  };

  test.each<[string, Case, string]>([
    ['a figure', { given: {}, column: '2026 TH', found: '5,25' }, '5,25'],
    ['a figure in the other convention', { given: {}, column: '2026 TH', found: '5.25' }, '5,25'],
    ['a count', { given: { figure: '8/8' }, column: '2026 TH', found: '7/8' }, '7/8'],
    ['words', { given: {}, column: '2026 TH', found: 'đã triển khai' }, 'đã triển khai'],
    ['in the dot profile', { given: {}, column: '2026 TH', found: '5.25', delimiter: ',' }, '5,25'],
    [
      'thousands of the dot profile',
      { given: {}, column: '2026 TH', found: '1,508.5', delimiter: ',' },
      '1.508,5',
    ],
  ])('%s', (_name, given, expected) => {
    const reading = read(withCell(given).file);
    expect(figureText(reading.plan)).toBe(expected);
    expect(reading.restored).toEqual([]);
    expect(reading.remarks.filter(({ code }) => code !== 'other-convention')).toMatchObject([
      { code: 'edited', column: given.column, found: given.found },
    ]);
  });

  test('a target typed as a bare number stands as the house prints it', () => {
    const reading = read(withCell({ given: {}, column: '2026 KH', found: '24964' }).file);
    expect(targetOf(lineAt(reading.plan, POVERTY), YEAR, '')?.text).toBe('24.964');
  });

  test('a figure cleared, and what stood beside it told', () => {
    const { file } = withCell({ given: { moreFigures: { note: 'kèm' } }, column: '2026 TH', found: '' });
    const reading = read(file);
    expect(figureText(reading.plan)).toBeNull();
    expect(reading.remarks).toMatchObject([
      { code: 'edited', column: '2026 TH', found: '', original: '4,75' },
      { code: 'without-value', column: '2026 ghi chú', found: 'kèm' },
    ]);
  });

  test('1.508 typed where decimals have a comma is 1508, and told', () => {
    const reading = read(withCell({ given: {}, column: '2026 TH', found: '1.508' }, false).file);
    expect(figureText(reading.plan)).toBe('1.508');
    expect(reading.remarks).toMatchObject([{ code: 'read-as-thousands', found: '1.508' }]);
  });

  test('a number that both conventions of a mixed file allow is refused', () => {
    const { file } = withCell({ given: {}, column: '2026 TH', found: '1.508' }, false);
    const reading = readPlanFile(file.replace('16000', '16.5'), { random });
    expect(reading).toMatchObject({ kind: 'refused', reason: { cells: [{ problem: 'ambiguous-number' }] } });
  });

  test('a target that was made a date is kept as words and told, without goc to know it by', () => {
    const reading = read(
      withCell({ given: { target: '8/8' }, column: '2026 KH', found: '08-Thg8' }, false).file,
    );
    expect(reading.remarks).toMatchObject([{ code: 'maybe-date', found: '08-Thg8' }]);
  });

  test('="0012" is read as 0012 and told', () => {
    const reading = read(withCell({ given: {}, column: 'TT', found: '="0012"' }).file);
    expect(lineAt(reading.plan, POVERTY).indicator.label).toBe('0012');
    expect(reading.remarks.map(({ code }) => code)).toEqual(['formula-unwrapped', 'edited']);
  });

  test('a new row gets an id, a removed row and a comment are told', () => {
    const cells = cellsOf(writePlanFile(smallPlan(), { convention: 'comma', withOriginals: true }));
    const at = cells.findIndex(([first]) => first === REVENUE);
    cells.splice(at, 1, ['', '1', 'chỉ tiêu', '2', 'Dòng mới', 'xã'], ['# ghi chú của tôi']);
    const reading = read(saveAgain(cells));
    const rows = rowsInOrder(reading.plan).map(({ id }) => lineAt(reading.plan, id).indicator.name);
    expect(rows).toEqual(['Tỷ lệ hộ nghèo', 'Dòng mới', 'Xã đạt chuẩn']);
    expect(reading.remarks.map(({ code }) => code)).toEqual(['loose-line', 'new-row']);
  });

  test('a removed row', () => {
    const cells = cellsOf(writePlanFile(smallPlan(), { convention: 'comma', withOriginals: true }));
    const kept = cells.filter(([first]) => first !== REVENUE);
    expect(read(saveAgain(kept)).remarks).toEqual([{ code: 'row-count', written: 3, found: 2 }]);
  });

  test('a copy of a plan gets the id it is given', () => {
    const text = writePlanFile(smallPlan(), { convention: 'comma', withOriginals: true });
    const reading = readPlanFile(text, { random, newPlanId: 'p2222222' as Plan['head']['id'] });
    expect(reading.kind === 'plan' && reading.plan.head.id).toBe('p2222222');
  });
});
