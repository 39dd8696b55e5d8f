/**
 * A copied cell as a text that our one reader (`core/number`, comma convention) takes for the same value; for columns of
 * figures and targets. What is no number stays as it is, letter by letter.
 */
import { readNumber, type Convention } from '#core/number.ts';
import { isPercent, type CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { readAsItStands, readFromDots, withHouseNumbers } from '#exchange/clipboard/measured-text.ts';
import { houseForm } from '#exchange/clipboard/plain-form.ts';

/** The text to be read in the cell's place. Under no convention ambiguous numbers stay as they stand, to be read our way. */
export function inHouseForm({ text, exact }: CopiedCell, convention: Convention | null): string {
  if (exact !== null) return houseForm(exact, isPercent(text));
  return convention === 'dot' && /[.,]/.test(text) ? fromDots(text) : text;
}

function fromDots(text: string): string {
  const whole = readNumber(text, 'dot');
  if (whole.ok) return houseForm(whole.value, whole.percent);
  const form = readFromDots(text)?.text;
  // Prose keeps its points («mục 2.1»), unless our reader would find a number in it, which would then be another one.
  return form ?? (readAsItStands(text) ? withHouseNumbers(text, true) : text);
}
