/**
 * A block of cells as it travels through the clipboard: what each shows and the exact number behind it. Knows nothing of
 * flavours, plans or where the block comes from.
 */
import type { Decimal } from '#core/decimal.ts';
import type { Convention } from '#core/number.ts';

export interface CopiedCell {
  /** What is shown: of our own cells as the house prints it («13.447,5»), of others' as they print it. */
  readonly text: string;
  /**
   * The number behind the text, with the decimals shown where nothing was rounded; null for text. Of «12,5%» it is 12.5, as
   * `readNumber` has it, whatever fraction the program keeps.
   */
  readonly exact: Decimal | null;
}

export interface CopiedTable {
  /** Rectangular when read; when written, rows may differ in length. */
  readonly rows: readonly (readonly CopiedCell[])[];
  /** The convention the program itself says it prints numbers in (Excel does); absent or null when it says nothing. */
  readonly stated?: Convention | null;
  /** Whether it was copied from a table of ours, so that every text is as a person typed it here. */
  readonly isOurs?: boolean;
}

/** «12,5 %»: a number of hundredths. */
export function isPercent(text: string): boolean {
  return text.trimEnd().endsWith('%');
}
