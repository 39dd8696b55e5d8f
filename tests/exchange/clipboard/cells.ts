/** Copied cells for the tests of the clipboard: written in one word, and drawn at random with the awkward texts among them. */
import fc, { type Arbitrary } from 'fast-check';
import { toDecimal } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';
import type { CopiedCell, CopiedTable } from '#exchange/clipboard/copied-table.ts';
import { decimals } from '#tests/core/arbitraries.ts';
import { NASTY } from '#tests/support/nasty-text.ts';

/** A text cell, or with a second word a number cell: `cell('13.447,5', '13447.5')`. */
export function cell(text: string, exact?: string): CopiedCell {
  return { text, exact: exact === undefined ? null : toDecimal(exact) };
}

/** A table of texts, row by row; `null` nowhere. */
export function textTable(...rows: readonly (readonly string[])[]): CopiedTable {
  return { rows: rows.map((row) => row.map((text) => cell(text))) };
}

const texts: Arbitrary<string> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom<string>(...NASTY, '', "'-5", "''=1", ' =1', '1/2', 'TRUE', '#N/A'),
  },
  fc
    .array(fc.constantFrom('"', "'", '\t', '\n', '=', '-', '5', ',', ' ', 'ố', '<', '&'), { maxLength: 6 })
    .map((signs) => signs.join('')),
  // A cell of a plan holds plain line breaks only (core/text.ts), and a clipboard ends at a NUL.
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/[\r\0]/g, '')),
);

const numbers: Arbitrary<CopiedCell> = fc
  .tuple(decimals, fc.constantFrom('', '', '%', ' người'))
  .map(([exact, after]) => ({ text: printNumber(exact) + after, exact }));

const cells: Arbitrary<CopiedCell> = fc.oneof(
  texts.map((text) => cell(text)),
  numbers,
);

/** Rectangular tables of one cell and more. */
export const tables: Arbitrary<CopiedTable> = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
  )
  .map((rows) => ({ rows }));
