/**
 * Numbers and units as running text prints them: the percent sign without a space, a count of things below ten with a zero
 * before it («04 vụ»), never so in brackets or pairs. Source: requirements §14 (house style), domain/documents §4.
 */
import type { UnitScale } from '#core/checks/unit-scale.ts';
import { unitScaleOf } from '#core/checks/unit-scale.ts';
import { printComparison, type Comparison } from '#core/comparison-text.ts';
import { absolute, trimZeros, type Decimal } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';
import { piecesOf, type Origin, type Piece } from '#core/sentences/sentence.ts';

/** Things one counts, rather than money, land, weight or a percentage. */
export function isCountUnit(unit: string): boolean {
  const { isMeasured, kind }: UnitScale = unitScaleOf(unit);
  return kind !== '' && !isMeasured && !/[%‰]/.test(unit);
}

/** The sign that stands glued to the number, and the words after it: «% dân số» is `['%', ' dân số']`. */
export function unitWords(unit: string): readonly [sign: string, words: string] {
  const [, sign = '', words = ''] = /^\s*([%‰]?)\s*(.*?)\s*$/su.exec(unit) ?? [];
  return [sign, words === '' ? '' : ` ${words}`];
}

/** The number of a thing, padded where documents pad it. */
export function countText(value: Decimal, unit: string, places: number | null = null): string {
  const shown = printNumber(value, { places });
  return isCountUnit(unit) && /^[1-9]$/.test(shown) ? `0${shown}` : shown;
}

/** The percent as documents print it: as many decimals as it needs, two at most. */
function percentText(value: Decimal): string {
  return printNumber(trimZeros(value));
}

export function percentPiece(value: Decimal, origin: Origin): Piece {
  return { kind: 'value', text: percentText(value), value: trimZeros(value), origin };
}

/** The size of a change, without its sign. */
export function changePiece(value: Decimal, unit: string, origin: Origin): Piece {
  const size = absolute(value);
  return { kind: 'value', text: countText(size, unit), value: size, origin };
}

interface Printing {
  readonly unit: string;
  readonly places: number | null;
  /** Off inside pairs («4/15») and brackets of bases. */
  readonly isPadded?: boolean;
}

/** A stated value as a piece, without its unit; bounds and ranges are worded («trên 1.173»). */
export function statedPiece(comparison: Comparison, origin: Origin, printing: Printing): Piece {
  const { unit, places, isPadded = true } = printing;
  const exact = exactOf(comparison);
  const words =
    exact === null || !isPadded ? printComparison(comparison, { places }) : countText(exact, unit, places);
  return { kind: 'value', text: words, value: exact, origin };
}

function exactOf(comparison: Comparison): Decimal | null {
  if (comparison.comparator !== '=') return null;
  return comparison.value.kind === 'number' ? comparison.value.value : null;
}

/** A stated value with its unit: «8.531,35 tỷ đồng», «98,5%», «từ 95% trở lên», «75% - 80%». */
export function statedWithUnit(comparison: Comparison, origin: Origin, printing: Printing): Piece[] {
  const [sign, words] = unitWords(printing.unit);
  const piece = statedPiece(comparison, origin, printing);
  if (piece.kind !== 'value') return [piece];
  // «từ 95 trở lên» has its unit before the last words, and a range its sign after either end.
  const [, before = piece.text, after = ''] = /^(.*?)( trở lên)$/su.exec(piece.text) ?? [];
  const signed = sign === '' ? before : before.replace(/ - /, `${sign} - `) + sign;
  return piecesOf({ ...piece, text: after === '' && sign === '' ? piece.text : signed }, words, after);
}
