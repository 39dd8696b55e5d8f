/** What a person at a spreadsheet does to a file of a plan: a few cells, typed as their region has it; and what each then says. */
import { toDecimal } from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import { printNumber } from '#core/number.ts';
import { lineAt, type Plan } from '#core/plan.ts';
import { cellId, type CellKey } from '#exchange/merge/cell-key.ts';
import { cellsOf } from '#exchange/merge/line-cells.ts';
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
  region: Region,
  most: number,
  dice: Seeded,
): Work[] {
  const left = [...cells];
  const works: Work[] = [];
  while (works.length < most && left.length > 0) {
    const [at] = left.splice(dice.below(left.length), 1);
    if (!at) break;
    const work = workOnCell(plan, at, region, dice);
    if (work) works.push(work);
  }
  return works;
}

function workOnCell(plan: Plan, at: Workable, region: Region, dice: Seeded): Work | null {
  const { indicator, cell, row, column } = at;
  const { text, meant } = draw(cell, region, dice);
  const before = cellsOf(lineAt(plan, indicator)).get(cellId(cell))?.text ?? '';
  return before === meant ? null : { indicator, cell, typed: { row, column, text }, meant };
}

function draw(cell: CellKey, region: Region, dice: Seeded): { text: string; meant: string } {
  if (dice.chance(0.1)) return { text: '', meant: '' };
  if (cell.kind === 'text') {
    const text = dice.pick(TEXTS);
    return { text, meant: text };
  }
  if (dice.chance(0.25)) {
    const text = dice.pick(VALUE_TEXTS);
    return { text, meant: text };
  }
  const value = toDecimal(dice.pick(NUMBERS));
  const convention = region === 'vi-VN' ? 'comma' : 'dot';
  return {
    text: printNumber(value, { grouped: dice.chance(0.2), convention }),
    meant: printNumber(value),
  };
}
