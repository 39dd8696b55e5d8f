/**
 * What stands in the cell of a target or a figure, as the canonical text of a value cell and back. Knows which texts would
 * be taken for something else and must be marked as words.
 */
import { isSameComparison } from '#core/comparison-text.ts';
import { isDecimal } from '#core/decimal.ts';
import {
  exactNumberOf,
  printFigureValue,
  readFigureValue,
  type FigureProblem,
  type FigureValue,
} from '#core/figure.ts';
import { printNumber, readNumber } from '#core/number.ts';
import { needsGuard, unguard } from '#exchange/kh1/guard.ts';

/** Whether a bare cell with this text would be taken for a number, in either convention. */
function looksLikeNumber(text: string): boolean {
  return (['comma', 'dot'] as const).some((convention) => {
    const reading = readNumber(text, convention);
    return reading.ok && !reading.percent;
  });
}

/**
 * A target that is a number is written as one, and read back as the house prints it (`24.964`); a text of the same number in
 * another print (`24964`, `01`) is kept beside it, verbatim.
 */
export function writeTargetText(text: string): { value: string; verbatim: string } {
  const reading = readNumber(text);
  if (reading.ok && !reading.percent) {
    return { value: reading.value, verbatim: printNumber(reading.value) === text ? '' : text };
  }
  return { value: needsGuard(text) || looksLikeNumber(text) ? `'${text}` : text, verbatim: '' };
}

/** The text of a target from its cell and, where there is one, its verbatim print. */
export function readTargetText(value: string, verbatim: string): string {
  if (!isDecimal(value)) return unguard(value);
  const known = readNumber(verbatim);
  return known.ok && known.value === value ? verbatim : printNumber(value);
}

/** The canonical text of a figure's value; throws on a value no figure cell can produce. */
export function writeFigureValue(value: FigureValue): string {
  const number = exactNumberOf(value);
  if (number !== null) return number;
  if (value.kind === 'words') {
    const reading = readFigureValue(value.text);
    const isPlain = reading.ok && reading.value.kind === 'words' && reading.value.text === value.text;
    return isPlain && !needsGuard(value.text) && !looksLikeNumber(value.text) ? value.text : `'${value.text}`;
  }
  const printed = printFigureValue(value);
  // «-5 - 3» would be a formula to a spreadsheet; «từ -5 - 3» is the same range.
  const text = needsGuard(printed) ? `từ ${printed}` : printed;
  const reading = readFigureValue(text);
  const same =
    reading.ok &&
    reading.value.kind === 'measured' &&
    isSameComparison(reading.value.comparison, value.comparison);
  if (!same || needsGuard(text)) {
    throw new Error(`A figure that no cell can hold: ${JSON.stringify(value)}`);
  }
  return text;
}

/** A figure's value as the house prints it, marked as words where it would be read as anything else. */
export function printFigureText(value: FigureValue): string {
  const number = exactNumberOf(value);
  return number === null ? writeFigureValue(value) : printNumber(number);
}

/** The value `printFigureText` printed; null for a text that is none. */
export function readPrintedFigure(text: string): FigureValue | null {
  if (text.startsWith("'")) return { kind: 'words', text: unguard(text) };
  const reading = readFigureValue(text);
  return reading.ok ? reading.value : null;
}

type ValueReading = { readonly value: FigureValue } | { readonly problem: FigureProblem };

/** The row's own unit after a number, as a person may type it into a file, is understood. */
export function readFigureText(text: string, unit: string): ValueReading {
  if (isDecimal(text)) {
    // With more digits than a number may have it could be printed, and never read again.
    const number = readNumber(text, 'dot');
    if (!number.ok) return { problem: number.reason };
    return {
      value: { kind: 'measured', comparison: { comparator: '=', value: { kind: 'number', value: text } } },
    };
  }
  if (text.startsWith("'")) return { value: { kind: 'words', text: unguard(text) } };
  const reading = readFigureValue(text, unit);
  return reading.ok ? { value: reading.value } : { problem: reading.reason };
}
