/**
 * Which sign stands before the decimals of a copied block, from the cells that show it for certain («13.447,5», «8.5»).
 * Cells with an exact number behind them need no convention and say nothing of texts typed by someone else.
 */
import { isSameNumber } from '#core/decimal.ts';
import { readNumber, type Convention } from '#core/number.ts';
import type { CopiedTable } from '#exchange/clipboard/copied-table.ts';

/** A cell of the block, from 0, and what it shows. */
export interface AmbiguousCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Conventions {
  /** What every certain cell and the program itself agree on; null when none says anything, or when they disagree. */
  readonly convention: Convention | null;
  /** Cells that each convention reads as another number, to be asked about; none once the convention is known. */
  readonly ambiguous: readonly AmbiguousCell[];
  /** Both signs occur for certain, so that nothing follows for the ambiguous ones. */
  readonly isMixed: boolean;
}

/**
 * Judges the block. `isNumberColumn` says which of its columns go where numbers stand: in any other («1.1», «1.2» as STT, codes,
 * notes) nothing votes and nothing is asked.
 */
export function judgeConvention(
  { rows, stated = null }: CopiedTable,
  isNumberColumn: (column: number) => boolean = () => true,
): Conventions {
  const seen = new Set<Convention>(stated === null ? [] : [stated]);
  const ambiguous: AmbiguousCell[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, { text, exact }] of cells.entries()) {
      const sign = exact === null && isNumberColumn(column) ? signShown(text) : null;
      if (sign === 'either') ambiguous.push({ row, column, text });
      else if (sign !== null) seen.add(sign);
    }
  }
  const [only = null] = seen;
  const convention = seen.size === 1 ? only : null;
  return { convention, ambiguous: convention === null ? ambiguous : [], isMixed: seen.size > 1 };
}

/** Zeros before a number make it a code; «0,5» is a number. */
const CODE = /^\D*0\d/;

/** The decimal sign a cell shows for certain; `either` for «1.508» and «1,508»; null for texts and numbers without a sign. */
function signShown(text: string): Convention | 'either' | null {
  const comma = readNumber(text, 'comma');
  const dot = readNumber(text, 'dot');
  if (!comma.ok || !dot.ok || CODE.test(text)) return null;
  if (!isSameNumber(comma.value, dot.value)) return 'either';
  if (comma.remark === dot.remark) return null;
  return comma.remark === null ? 'comma' : 'dot';
}
