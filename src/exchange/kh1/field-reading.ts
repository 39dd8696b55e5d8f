/**
 * Reading one cell with everything known about it: its form, what stood there when the file was written, the file's
 * convention. Decides between «as written», «mangled by a program: put back», «edited» and «cannot be read».
 */
import { absolute, compareDecimals, isDecimal, multiply, toDecimal, type Decimal } from '#core/decimal.ts';
import { readNumber, type Convention } from '#core/number.ts';
import type { CellForm } from '#exchange/kh1/cell-form.ts';
import { isAmbiguous } from '#exchange/kh1/convention.ts';
import { hasLostDigits, isProgramDamage, looksLikeMadeDate } from '#exchange/kh1/damage.ts';
import { unwrapFormula } from '#exchange/kh1/guard.ts';
import type { CellPlace, CellProblem, Findings } from '#exchange/kh1/outcome.ts';
import type { Originals } from '#exchange/kh1/originals.ts';

export interface ReadingContext {
  /** The convention the file was written in. */
  readonly stated: Convention;
  /** The convention its numbers have now. */
  readonly convention: Convention;
  readonly mixed: boolean;
  /** Whether an edit that may mean two things costs its cell; where it does not, it is read as the file has its numbers, and told. */
  readonly asksOfEdits: boolean;
  readonly findings: Findings;
}

export interface FieldCell {
  readonly header: string;
  readonly form: CellForm;
  readonly line: number;
  readonly cell: string;
  /** Of the whole line; null when it has none. */
  readonly originals: Originals | null;
}

/** The canonical text of the cell; null when it cannot be read, which the findings then tell. */
export function readField(field: FieldCell, context: ReadingContext): string | null {
  const { header, form, line, cell, originals } = field;
  const { findings, convention } = context;
  const place: CellPlace = { line, column: header, found: cell };
  const unwrapped = unwrapFormula(cell);
  const reading = form.read(unwrapped ?? cell, convention);
  const original = originals && (originals.has(header) ? originals.get(header) : '');
  if (typeof original === 'string') {
    if (reading.ok && reading.value === original) return original;
    const written = form.write(original, context.stated);
    if (isProgramDamage(written, cell, convention)) {
      findings.restored.push({ ...place, original: written });
      return original;
    }
    if (form.votes && context.asksOfEdits) {
      if (hasLostDigits(cell)) return reject(place, 'exponent', findings);
      if (isAmbiguous(cell)) {
        const likely = readLikely(cell, original);
        if (likely === null) return reject(place, 'ambiguous-number', findings);
        findings.remarks.push({ code: 'edited', ...place, original: form.write(original, convention) });
        return likely;
      }
    }
  }
  if (!reading.ok) return reject(place, reading.problem, findings);
  if (form.votes && context.mixed && isAmbiguous(cell)) return reject(place, 'ambiguous-number', findings);
  if (unwrapped !== null) findings.remarks.push({ code: 'formula-unwrapped', ...place });
  if (typeof original === 'string') {
    findings.remarks.push({ code: 'edited', ...place, original: form.write(original, convention) });
  }
  if (reading.remark) findings.remarks.push({ code: reading.remark, ...place });
  if (form.votes && looksLikeMadeDate(cell)) findings.remarks.push({ code: 'maybe-date', ...place });
  return reading.value;
}

/**
 * The reading of `1.508` that is of the size of what stood there, where just one is. A program of either region may have written
 * it, whatever the rest of the file shows: cells it did not take for numbers stay as they were.
 */
function readLikely(cell: string, original: string): string | null {
  const readings = (['comma', 'dot'] as const).flatMap((convention) => {
    const reading = readNumber(cell, convention);
    return reading.ok ? [reading.value] : [];
  });
  const near = isDecimal(original) ? readings.filter((value) => isOfSameSize(value, original)) : [];
  const [only, ...others] = near;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Within ten times, either way. Source: domain/exchange §2.4. */
function isOfSameSize(value: Decimal, other: Decimal): boolean {
  const [a, b] = [absolute(value), absolute(other)];
  return compareDecimals(multiply(a, TEN), b) >= 0 && compareDecimals(multiply(b, TEN), a) >= 0;
}

const TEN = toDecimal('10');

export function reject(place: CellPlace, problem: CellProblem, findings: Findings): null {
  findings.unreadable.push({ ...place, problem });
  return null;
}
