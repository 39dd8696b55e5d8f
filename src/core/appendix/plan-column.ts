/** One column of an appendix table while it is being put together, and the columns every appendix begins and ends with. */
import { EMPTY, noteCell, textCell } from '#core/appendix/appendix-cells.ts';
import type { AppendixCell, AppendixColumn } from '#core/appendix/appendix-table.ts';
import type { AppendixWords } from '#core/appendix/appendix-words.ts';
import type { Period } from '#core/period.ts';
import type { Line } from '#core/plan.ts';

export interface PlanColumn extends Omit<AppendixColumn, 'formula'> {
  readonly cell: (line: Line) => AppendixCell;
  /** The column it is divided by and the one it is made of: names among `mark`s. */
  readonly quotient: { readonly of: string; readonly by: string } | null;
  readonly mark: string;
}

/** The number and its formula, «6=5/4», by the columns' places. */
export function printFormula(columns: readonly PlanColumn[], place: number): string {
  const quotient = columns[place]?.quotient;
  const numbers = quotient && [quotient.of, quotient.by].map((mark) => numberOf(columns, mark));
  return !numbers || numbers.includes(0) ? `${place + 1}` : `${place + 1}=${numbers.join('/')}`;
}

function numberOf(columns: readonly PlanColumn[], mark: string): number {
  return columns.findIndex((column) => column.mark === mark) + 1;
}

/** A column of figures. A group has a name and a note; figures under its own row would be nobody's. */
export function numbers(mark: string, heads: readonly string[], cell: PlanColumn['cell']): PlanColumn {
  const shown: PlanColumn['cell'] = (line) => (isHeading(line) ? EMPTY : cell(line));
  return { mark, heads, cell: shown, quotient: null, kind: 'number', width: 13 };
}

function isHeading({ indicator, targets, figures }: Line): boolean {
  return indicator.kind === 'group' && targets.length === 0 && figures.length === 0;
}

export function leadingColumns(words: AppendixWords): readonly PlanColumn[] {
  const text = (
    mark: 'label' | 'name' | 'unit',
    kind: AppendixColumn['kind'],
    width: number,
  ): PlanColumn => ({
    mark,
    heads: [words[mark]],
    cell: ({ indicator }) => textCell(indicator[mark]),
    quotient: null,
    kind,
    width,
  });
  return [text('label', 'centred', 6), text('name', 'name', 44), text('unit', 'centred', 12)];
}

export function noteColumn(period: Period, words: AppendixWords): PlanColumn {
  return {
    mark: 'note',
    heads: [words.note],
    cell: (line) => noteCell(line, period),
    quotient: null,
    kind: 'text',
    width: 22,
  };
}
