/** Many files at once: forty units by twenty indicators to the last digit, in any order, with corrections; and it never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '#core/change.ts';
import { toDecimal, type Decimal } from '#core/decimal.ts';
import { exactNumberOf, printFigureValue, readFigureValue } from '#core/figure.ts';
import { printNumber } from '#core/number.ts';
import { rowsInOrder } from '#core/plan.ts';
import { boardOf } from '#exchange/combine/board.ts';
import { combine } from '#exchange/combine/combine.ts';
import { takeTotals, usualRows } from '#exchange/combine/take-totals.ts';
import { tableOfPlan } from '#exchange/combine/plan-table.ts';
import type { UnitFile } from '#exchange/combine/unit-file.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';
import type { RowGiven } from '#tests/support/small-plan.ts';
import { fileOf, gather, H1, planOf, UNTOUCHED } from '#tests/exchange/combine/unit-files.ts';

const FORM: readonly RowGiven[] = Array.from({ length: 20 }, (_, n) => ({
  name: `Chỉ tiêu thứ ${String(n + 1)}`,
  unit: n % 2 === 0 ? 'tỷ đồng' : 'người',
  accumulation: n % 3 === 0 ? 'stock' : 'flow',
}));

/** A number of 0 to 4 decimals, below zero now and then, as ten-thousandths. */
function drawNumber(seeded: Seeded): bigint {
  const places = seeded.below(5);
  const size = BigInt(seeded.below(2_000_000_000)) * 10n ** BigInt(4 - places);
  return seeded.chance(0.2) ? -size : size;
}

/** Ten-thousandths as a decimal, worked out on whole numbers alone. */
function decimalOf(tenThousandths: bigint): Decimal {
  const sign = tenThousandths < 0n ? '-' : '';
  const digits = String(tenThousandths < 0n ? -tenThousandths : tenThousandths).padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0+$/, '');
  return toDecimal(`${sign}${digits.slice(0, -4)}${decimals === '' ? '' : `.${decimals}`}`);
}

interface Drawn {
  readonly numbers: readonly (readonly bigint[])[];
  readonly files: readonly UnitFile[];
}

function fileFrom(unit: number, numbers: readonly bigint[], given: Partial<UnitFile> = {}): UnitFile {
  const rows = FORM.map((row, n) => ({
    ...row,
    figures: { '2024-H1': printNumber(decimalOf(numbers[n] ?? 0n)) },
  }));
  return fileOf(`Phường ${String(unit + 1)}`, rows, given);
}

function drawFiles(seeded: Seeded, units = 40): Drawn {
  const numbers = Array.from({ length: units }, () => FORM.map(() => drawNumber(seeded)));
  return { numbers, files: numbers.map((own, unit) => fileFrom(unit, own)) };
}

const sumsOf = (numbers: Drawn['numbers']): Decimal[] =>
  FORM.map((_row, n) => decimalOf(numbers.reduce((sum, own) => sum + (own[n] ?? 0n), 0n)));

describe('forty units, twenty indicators, one period', () => {
  it('add up exactly, and stand in the plan so', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { numbers, files } = drawFiles(seededRandom(seed));
      const { plan, combination } = gather(FORM, files);
      expect(combination.cells.map(({ status }) => status)).toEqual(FORM.map(() => 'complete'));
      const { edit } = takeTotals(plan, combination, { rows: usualRows(combination) });
      if (!edit.ok) throw new Error(edit.refusal.code);
      const after = applyChange(plan, edit.changes);
      const standing = combine(after, boardOf(files, H1)).cells.map(
        ({ before }) => before && exactNumberOf(before.value),
      );
      expect(standing, `seed ${String(seed)}`).toEqual(sumsOf(numbers));
    }
  });

  it('every total is the sum of the parts it opens to', () => {
    const { files } = drawFiles(seededRandom(7));
    for (const { parts } of gather(FORM, files).combination.cells) {
      expect(parts).toHaveLength(40);
      for (const { printed, value } of parts) {
        const read = readFigureValue(printed ?? '');
        expect(read.ok && exactNumberOf(read.value)).toBe(value?.kind === 'number' ? value.value : null);
      }
    }
  });

  it('a corrected newer file takes the place of the older one’s part', () => {
    const { numbers, files } = drawFiles(seededRandom(3));
    const corrected = numbers[16]!.map((number, n) => (n === 4 ? number + 12_345n : number));
    const newer = fileFrom(16, corrected, { key: 'newer', fileName: 'Phường 17 (sửa).csv', savedAt: 5 });
    const { board, combination } = gather(FORM, [newer, ...files]);
    expect(combination.cells.map(({ value }) => value && exactNumberOf(value))).toEqual(
      sumsOf(numbers.with(16, corrected)),
    );
    expect(board.files.filter(({ state }) => state.code === 'older-version')).toMatchObject([
      { fileName: 'Phường 17.csv', state: { by: 'newer', known: ['file-name'] } },
    ]);
  });
});

describe('the order of the files', () => {
  it('does not matter, to the board or to any total', () => {
    const { numbers, files } = drawFiles(seededRandom(11), 8);
    const twice = fileFrom(2, numbers[2]!.with(0, 5n), { key: 'again' }); // undecided
    const newer = fileFrom(3, numbers[3]!.with(1, 7n), { key: 'newer', fileName: 'Phường 4 lần 2.csv' });
    const unnamed = fileOf('', FORM, { key: 'x', fileName: 'x.csv' });
    const all = [...files, twice, newer, unnamed];
    const wanted = gather(FORM, all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const { board, combination } = gather(FORM, shuffled);
        expect(board).toEqual(wanted.board);
        expect(combination).toEqual(wanted.combination);
      }),
      { seed: 5, numRuns: 15 },
    );
  });
});

describe('any plans whatever', () => {
  it('are gathered without a throw, and what has a total reads back as it', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const plan = generatePlan(seed, { rows: 40 });
      const period = plan.head.settings.reportingPeriod;
      const table = tableOfPlan({ ...UNTOUCHED, plan });
      const files = ['Xã A', 'Xã B', 'Xã C'].map((body): UnitFile => ({
        key: body,
        fileName: `${body}.csv`,
        savedAt: null,
        content: { kind: 'table', table: { ...table, issuingBody: body } },
      }));
      const { cells } = combine(plan, boardOf(files, period));
      expect(cells.length).toBeLessThanOrEqual(rowsInOrder(plan).length);
      for (const { value, typed, status, refusal } of cells) {
        expect(status === 'refused').toBe(refusal !== null);
        if (!value) continue;
        const read = readFigureValue(typed);
        expect(read.ok && printFigureValue(read.value)).toBe(printFigureValue(value));
      }
      const rows = new Set(cells.map(({ row }) => row));
      const { edit } = takeTotals(plan, combine(plan, boardOf(files, period)), { rows, incomplete: rows });
      if (edit.ok) applyChange(plan, edit.changes);
    }
  });
});

describe('a gathering of usual size', () => {
  it('of forty units by two hundred and fifty rows takes well under the time a person notices', () => {
    const form: RowGiven[] = Array.from({ length: 250 }, (_, n) => ({
      name: `Dòng ${String(n)}`,
      unit: 'người',
    }));
    const files = Array.from({ length: 40 }, (_, unit) =>
      fileOf(
        `Phường ${String(unit)}`,
        form.map((row) => ({ ...row, figures: { '2024-H1': '1,5' } })),
      ),
    );
    const plan = planOf('', form);
    const start = performance.now();
    const combination = combine(plan, boardOf(files, H1));
    takeTotals(plan, combination, { rows: usualRows(combination) });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(new Set(combination.cells.map(({ typed }) => typed))).toEqual(new Set(['60']));
  });
});
