/**
 * A cell as the library gives it, as one of ours: what it shows, in the house's signs, and the exact number behind it. Takes the
 * clipboard's rules, so that a sheet means the same copied or read. Knows no rows.
 */
import type { CellObject } from '@e965/xlsx';
import { printDay } from '#core/day.ts';
import {
  absolute,
  decimalPlacesOf,
  isDecimal,
  isSameNumber,
  magnitudeOf,
  roundDecimal,
  toDecimal,
  trimZeros,
  type Decimal,
} from '#core/decimal.ts';
import { readNumber } from '#core/number.ts';
import { dayFormatOf, dayOfSerial, type DayFormat } from '#exchange/clipboard/cell-format.ts';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { numberShown } from '#exchange/clipboard/exact-number.ts';
import { readLiteral, shiftPoint, withoutDust } from '#exchange/clipboard/literal.ts';
import { houseForm } from '#exchange/clipboard/plain-form.ts';
import type { CellRemark, RemarkKind } from '#exchange/workbook/workbook-reading.ts';

/** What of the workbook a cell has to be read by. */
export interface CellContext {
  readonly isOpenDocument: boolean;
  /** Days are counted from 1 January 1904 (old Macs). */
  readonly countsFrom1904: boolean;
  /** What each format code met so far shows: a sheet has few, and many cells of each. */
  readonly dayFormats: Map<string, DayFormat>;
}

export interface CellReading {
  readonly cell: CopiedCell;
  /** What the text alone does not tell. */
  readonly remark: Pick<CellRemark, 'kind' | 'held'> | null;
}

export const NO_CELL: CopiedCell = { text: '', exact: null };
const NOTHING: CellReading = { cell: NO_CELL, remark: null };

export function readCell(cell: CellObject, context: CellContext): CellReading {
  const { t: type, v: value, w: shown = '', f: formula = '' } = cell;
  if (type === 'z') return formula === '' ? NOTHING : textCell(`=${formula}`, 'uncomputed');
  if (type === 'n' && typeof value === 'number') return readNumberCell(cell, value, context);
  if (type === 'e') return textCell(shown, 'error');
  return textCell(type === 's' && typeof value === 'string' ? value : shown);
}

function textCell(text: string, kind: RemarkKind | null = null, held: Decimal | null = null): CellReading {
  const cell = text === '' ? NO_CELL : { text: text.replace(/\r\n?/g, '\n'), exact: null };
  return { cell, remark: kind && { kind, held } };
}

/** Spreadsheets keep fifteen digits: of a longer number the last ones are gone, and what is kept is not what was typed. */
const DIGITS_KEPT = 15;
const DAYS_TO_1904 = 1462;
const SCIENTIFIC = /^-?\d(?:[.,]\d+)?E[+-]?\d+$/i;

function readNumberCell(cell: CellObject, value: number, context: CellContext): CellReading {
  const literal = readLiteral(String(value));
  const shown = cell.w ?? String(value);
  if (literal === null) return textCell(String(value), 'digits-lost');
  const magnitude = magnitudeOf(literal) ?? 0;
  if (magnitude >= DIGITS_KEPT) return textCell(scientific(literal, magnitude), 'digits-lost', literal);
  const code = typeof cell.z === 'string' ? cell.z : 'General';
  const format = dayFormatOfCode(code, context);
  if (format !== 'none') return readDayCell(value, shown, format, context);
  const held = withoutDust(literal);
  const exact = numberBehind(held, shown, context.isOpenDocument ? null : code);
  if (exact === null) return textCell(inHouseSigns(shown), 'shown-otherwise', held);
  const text = SCIENTIFIC.test(shown) ? houseForm(exact, false) : houseText(shown, exact, context);
  return { cell: { text, exact }, remark: null };
}

function dayFormatOfCode(code: string, { dayFormats }: CellContext): DayFormat {
  const format = dayFormats.get(code) ?? dayFormatOf({ sdnum: `1033;0;${code}` });
  dayFormats.set(code, format);
  return format;
}

/** «1,23456789012346E+17»: as programs show a number whose last digits they dropped. */
function scientific(value: Decimal, magnitude: number): string {
  const size = roundDecimal(shiftPoint(absolute(value), -magnitude), DIGITS_KEPT - 1);
  return `${value.startsWith('-') ? '-' : ''}${trimZeros(size).replace('.', ',')}E+${magnitude}`;
}

/** A whole day as the house prints it; parts of one as they are seen: they may be a fraction gone wrong. */
function readDayCell(value: number, shown: string, format: DayFormat, context: CellContext): CellReading {
  const serial = readLiteral(String(value + (context.countsFrom1904 ? DAYS_TO_1904 : 0)));
  const isWhole = format === 'day' && (!context.isOpenDocument || showsWholeDay(shown));
  const day = isWhole && serial !== null ? dayOfSerial(serial) : null;
  return day === null ? textCell(shown, 'part-of-day', serial) : textCell(printDay(day));
}

/** Formats that show a number as it is or rounded, with nothing around it: such cells need no search for it in the text. */
const PLAIN_CODE = /^(?:General|(?:#,##)?0(?:\.(0+))?)(%?)$/;

/**
 * With the decimals shown, where they are all of it; null when the text does not show it (thousands left out, a word). The code
 * is null for OpenDocument, whose codes the library does not always give.
 */
function numberBehind(held: Decimal, shown: string, code: string | null): Decimal | null {
  const bare = shown.replace(',', '.');
  if (isDecimal(bare) && trimZeros(bare) === trimZeros(held)) return bare;
  const plain = code === null ? null : PLAIN_CODE.exec(code);
  if (!plain) return numberShown(shown, held);
  const [, places = '', percent] = plain;
  const value = percent === '%' ? shiftPoint(held, 2) : held;
  const missing = places.length - decimalPlacesOf(value);
  if (missing <= 0) return value;
  return toDecimal(`${value}${value.includes('.') ? '' : '.'}${'0'.repeat(missing)}`);
}

/** OpenDocument states a day's serial whatever part of it is shown («8/8», «Jan-15»): three numbers are a whole one. */
function showsWholeDay(shown: string): boolean {
  return (shown.match(/\d+/g) ?? []).length >= 3;
}

/** The library prints in the English way; OpenDocument keeps what its program printed, in either way. */
function houseText(shown: string, exact: Decimal, { isOpenDocument }: CellContext): string {
  return !isOpenDocument || isEnglishPrint(shown, exact) ? inHouseSigns(shown) : shown;
}

function isEnglishPrint(shown: string, exact: Decimal): boolean {
  const numeral = /\d[\d.,]*\d/.exec(shown)?.[0] ?? '';
  if (!/[.,]/.test(numeral)) return false;
  const [ours, theirs] = [readNumber(numeral, 'comma'), readNumber(numeral, 'dot')];
  const isOurs = ours.ok && ours.remark !== 'other-convention' && isRoundedTo(exact, ours.value);
  return theirs.ok && !isOurs && isRoundedTo(exact, theirs.value);
}

function isRoundedTo(exact: Decimal, shown: Decimal): boolean {
  return isSameNumber(roundDecimal(absolute(exact), decimalPlacesOf(shown)), shown);
}

const SWAPPED: Readonly<Record<string, string>> = { '.': ',', ',': '.' };

function inHouseSigns(shown: string): string {
  return /\d[.,]/.test(shown)
    ? shown.replace(/\d[\d.,]*\d/g, (numeral) => numeral.replace(/[.,]/g, (sign) => SWAPPED[sign] ?? sign))
    : shown;
}
