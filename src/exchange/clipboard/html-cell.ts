/** From a cell of the HTML flavour to what was copied: its text, a day printed as ours are, the exact number behind it. */
import { printDay } from '#core/day.ts';
import { isDecimal, type Decimal } from '#core/decimal.ts';
import { readNumber, type Convention } from '#core/number.ts';
import { dayFormatOf, dayOfSerial, isNumberAsShown, numberHeld } from '#exchange/clipboard/cell-format.ts';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { numberShown } from '#exchange/clipboard/exact-number.ts';
import type { HtmlCell } from '#exchange/clipboard/html-table.ts';

export const EMPTY_CELL: CopiedCell = { text: '', exact: null };

/** A cell of another program showing `text`; `convention` is the one that program states, if it does. */
export function readForeignCell(
  { attributes }: HtmlCell,
  text: string,
  convention: Convention | null,
): CopiedCell {
  const held = numberHeld(attributes);
  if (held === null) {
    const exact = isNumberAsShown(attributes) ? readAsShown(text, convention) : null;
    return { text, exact };
  }
  const format = dayFormatOf(attributes);
  if (format === 'none') return { text, exact: numberShown(text, held) };
  // A day half shown («8/8») may be a fraction that the program took for one: it stays as it is seen.
  const day = format === 'day' ? dayOfSerial(held) : null;
  return { text: day === null ? text : printDay(day), exact: null };
}

/** A cell that `writeHtml` wrote; the number and the text as they were, letter by letter. */
export function readOurCell({ text, attributes }: HtmlCell): CopiedCell {
  const exact = attributes['data-so-chi-tieu'] ?? '';
  return { text: attributes['data-text'] ?? text, exact: isDecimal(exact) ? exact : null };
}

/** A number said to be the one shown, read by the sign its program states, else only when it can be read in one way. */
function readAsShown(text: string, convention: Convention | null): Decimal | null {
  const [comma, dot] = [readNumber(text, 'comma'), readNumber(text, 'dot')];
  if (!comma.ok || !dot.ok) return null;
  if (convention !== null) return convention === 'dot' ? dot.value : comma.value;
  return comma.value === dot.value ? comma.value : null;
}
