/**
 * A copied cell as a text that our one reader (`core/number`, comma convention) takes for the same value; for columns of
 * figures and targets. What is no number stays as it is, letter by letter.
 */
import { decimalPlacesOf } from '#core/decimal.ts';
import { printNumber, readNumber, type Convention } from '#core/number.ts';
import { readGoal } from '#core/target-reading.ts';
import { isPercent, type CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { houseForm } from '#exchange/clipboard/plain-form.ts';

/** The text to be read in the cell's place. Under no convention ambiguous numbers stay as they stand, to be read our way. */
export function inHouseForm({ text, exact }: CopiedCell, convention: Convention | null): string {
  if (exact !== null) return houseForm(exact, isPercent(text));
  return convention === 'dot' && /[.,]/.test(text) ? fromDots(text) : text;
}

function fromDots(text: string): string {
  const whole = readNumber(text, 'dot');
  if (whole.ok) return houseForm(whole.value, whole.percent);
  const asWritten = withHouseNumbers(text, true);
  const form = [asWritten, withHouseNumbers(text, false)].find(isMeasured);
  // Prose keeps its points («mục 2.1»), unless our reader would find a number in it, which would then be another one.
  return form ?? (isMeasured(text) ? asWritten : text);
}

function isMeasured(text: string): boolean {
  return readGoal(text).kind === 'measured';
}

const NUMERAL = /\d[\d.,]*\d/g;

/** Every number with a sign in it, by the house's signs; grouped where it was, if `keepsGroups`. */
function withHouseNumbers(text: string, keepsGroups: boolean): string {
  return text.replace(NUMERAL, (numeral) => {
    const reading = readNumber(numeral, 'dot');
    if (!reading.ok || !/[.,]/.test(numeral) || /^0\d/.test(numeral)) return numeral;
    const decimals = decimalPlacesOf(reading.value);
    const whole = decimals === 0 ? numeral : numeral.slice(0, -decimals - 1);
    return printNumber(reading.value, { grouped: keepsGroups && /[.,]/.test(whole) });
  });
}
