/** What a person at a spreadsheet does to a file of a plan: a few cells, typed as their region has it; and what each then says. */
import { absolute, compareDecimals, multiply, signOf, toDecimal, type Decimal } from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import { printNumber, readNumber } from '#core/number.ts';
import { lineAt, type Plan } from '#core/plan.ts';
import { cellId, type CellKey } from '#exchange/merge/cell-key.ts';
import { cellsOf, isSameText } from '#exchange/merge/line-cells.ts';
import type { Region } from '#tests/support/libreoffice.ts';
import type { Typed } from '#tests/support/saved-in-libreoffice.ts';
import type { Seeded } from '#tests/support/seeded.ts';

/** A cell of the file that a person may work on. */
export interface Workable {
  readonly indicator: IndicatorId;
  readonly cell: CellKey;
  /** In the sheet, from 0. */
  readonly row: number;
  readonly column: number;
}

export interface Work {
  readonly indicator: IndicatorId;
  readonly cell: CellKey;
  readonly typed: Typed;
  /** What the person means, in house form; '' for a cell that was cleared. */
  readonly meant: string;
}

const NUMBERS = ['12.5', '7', '0.75', '1234.5', '24964', '1.508', '58.60', '-3.2', '98765432.1'];
const VALUE_TEXTS = ['trên 95', '10-12', 'chưa có số liệu', '36/36'];
const TEXTS = ['Sở Y tế', 'Đã sửa ở cơ quan; xem lại', 'Ghi chú “mới”, hai ý', 'dòng sửa 2026'];

/** Up to `most` different cells, each made to say something else. */
export function workOn(
  plan: Plan,
  cells: readonly Workable[],
  { region, most, dice }: { readonly region: Region; readonly most: number; readonly dice: Seeded },
): Work[] {
  const left = [...cells];
  const works: Work[] = [];
  while (works.length < most && left.length > 0) {
    const [at] = left.splice(dice.below(left.length), 1);
    const work = at ? workOnCell(plan, at, region, dice) : null;
    if (work) works.push(work);
  }
  return works;
}

/** In a cell of a percentage LibreOffice makes «1,5» 150 %, before the person’s eyes: nothing of ours is at stake. */
function workOnCell(plan: Plan, at: Workable, region: Region, dice: Seeded): Work | null {
  const { indicator, cell, row, column } = at;
  const before = cellsOf(lineAt(plan, indicator)).get(cellId(cell))?.text ?? '';
  if (before.endsWith('%') && cell.kind !== 'text') return null;
  const { text, meant } = draw(cell, before, region, dice);
  return isSameText(before, meant) ? null : { indicator, cell, typed: { row, column, text }, meant };
}

function draw(
  cell: CellKey,
  before: string,
  region: Region,
  dice: Seeded,
): { readonly text: string; readonly meant: string } {
  if (dice.chance(0.1)) return { text: '', meant: '' };
  if (cell.kind === 'text' || dice.chance(0.25)) {
    const text = dice.pick(cell.kind === 'text' ? TEXTS : VALUE_TEXTS);
    return { text, meant: text };
  }
  const number = readNumber(before);
  const likely = NUMBERS.map(toDecimal).filter((value) => !number.ok || isOfItsSize(value, number.value));
  const value = dice.pick(likely.length > 0 ? likely : NUMBERS.map(toDecimal));
  const convention = region === 'vi-VN' ? 'comma' : 'dot';
  return {
    text: printNumber(value, { grouped: dice.chance(0.2), convention }),
    meant: printNumber(value),
  };
}

/** A figure is corrected, or another period's: it does not become a thousand times what it was. */
function isOfItsSize(value: Decimal, before: Decimal): boolean {
  const [a, b] = [absolute(value), absolute(before)];
  const ten = toDecimal('10');
  return (
    signOf(b) === 0 ||
    (compareDecimals(multiply(a, ten), b) >= 0 && compareDecimals(multiply(b, ten), a) >= 0)
  );
}
