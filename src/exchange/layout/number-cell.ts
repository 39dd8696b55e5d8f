/**
 * Cells of columns of targets and figures: the number or text as the house would have it typed, or why it cannot be taken. Sees
 * one cell, its row's unit and the file's convention; what the other cells say is looked at in `row-doubts`.
 * Source: domain/exchange §2.4, §3.
 */
import {
  decimalPlacesOf,
  isSameNumber,
  multiply,
  toDecimal,
  trimZeros,
  type Decimal,
} from '#core/decimal.ts';
import { readFigureValue } from '#core/figure.ts';
import type { Convention } from '#core/number.ts';
import { isPercentUnit, unitKey } from '#core/unit-text.ts';
import { isPercent, type CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { inHouseForm } from '#exchange/clipboard/house-form.ts';
import { houseForm } from '#exchange/clipboard/plain-form.ts';
import {
  BLANK,
  doubted,
  isDamagedNumber,
  isFormulaError,
  isMark,
  isTruth,
  taken,
  withoutControls,
  type CellReading,
} from '#exchange/layout/cell-reading.ts';
import { isNear, voteOf } from '#exchange/layout/file-convention.ts';
import { readMadeDate } from '#exchange/layout/made-date.ts';
import { plainForm, readCellNumber } from '#exchange/layout/plain-number.ts';
import { readScientific } from '#exchange/layout/scientific.ts';
import { plainText } from '#exchange/layout/text-cell.ts';
import { isWholeUnit } from '#exchange/layout/whole-units.ts';

export interface NumberGround {
  readonly kind: 'target' | 'figure';
  readonly unit: string;
  readonly convention: Convention | null;
  /** Offered first while the convention is not known. */
  readonly suggested: Convention | null;
  readonly isOurs: boolean;
  /** The number of the plan's row; null when there is none. */
  readonly previous: (() => Decimal | null) | null;
}

/** «0012», «0312345678»: a code; «05» and «0,5» are numbers. */
const CODE = /^[+-]?(?:00\d|0\d{2})\d*$/;
const TRAILING_MINUS = /^\(?(\d[\d., \u00A0\u202F]*)(%?) ?[-−–](%?)\)?$/;
const MONTH_BY_POINT = /^(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d$/;

/** Reads a cell of a value column. */
export function readNumberCell(cell: CopiedCell, ground: NumberGround): CellReading {
  const { text, exact } = cell;
  if (exact === null && ground.previous === null) {
    const short = plainForm(text, ground.convention);
    if (short !== null && !MONTH_BY_POINT.test(text)) return taken(short);
  }
  const shown = halfWidth(plainText(text, ground.isOurs).trim());
  if (exact !== null) return readExact(exact, shown, ground);
  if (shown === '') return BLANK;
  return (
    readSpecial(shown, text.trim() !== shown, ground) ??
    readNumeral(shown, ground) ??
    readWorded(shown, ground)
  );
}

/** «８,５％», as some keyboards write it. */
function halfWidth(text: string): string {
  return text.replace(/[\uFF05\uFF0C\uFF0E\uFF10-\uFF19]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** A workbook's own number is the truth, unless what stands there is a day or an error. */
function readExact(exact: Decimal, shown: string, ground: NumberGround): CellReading {
  if (isFormulaError(shown) && !/^#+$/.test(shown)) return doubted('formula-error');
  if (isTruth(shown)) return doubted('not-a-number');
  const made = /\p{L}|[-/.:].*[-/.:]|\d[-/]\d/u.test(shown) ? readMadeDate(shown) : null;
  if (made && made.verbatim === null) return doubted('mangled-date', []);
  const typed = houseForm(exact, isPercent(shown));
  return thousandsOf(exact, null, ground) ?? taken(typed);
}

/** What is no number in any reading, or one that only a person can tell. */
function readSpecial(shown: string, isWrapped: boolean, ground: NumberGround): CellReading | null {
  if (isMark(shown)) return doubted('mark', ground.kind === 'target' ? ['', shown] : ['']);
  if (isFormulaError(shown)) return doubted('formula-error');
  if (isTruth(shown)) return doubted('not-a-number');
  const scientific = readScientific(shown);
  if (scientific) return scientific;
  if (isWrapped && /^\d/.test(shown) && CODE.test(shown))
    return doubted('not-a-number', [withoutZeros(shown)]);
  if (CODE.test(shown)) return doubted('not-a-number', [withoutZeros(shown)]);
  const minus = TRAILING_MINUS.exec(shown);
  if (minus) return readTrailingMinus(minus, ground);
  if (MONTH_BY_POINT.test(shown))
    return doubted('mangled-date', [shown.replace('.', '/'), shown.replace('.', ',')]);
  // What it may have been is proposed by the row, which knows what stands beside it.
  return readMadeDate(shown) ? doubted('mangled-date') : null;
}

function withoutZeros(code: string): string {
  return code.replace(/^([+-]?)0+(?=\d)/, '$1').replace('+', '');
}

function readTrailingMinus(
  [, digits = '', percent = '', after = '']: RegExpExecArray,
  ground: NumberGround,
): CellReading {
  const sign = percent || after;
  const forms = formsOf(`${digits.trim()}${sign}`, ground);
  return doubted('trailing-minus', [...forms.map((form) => `-${form}`), ...forms]);
}

function orderOf(suggested: Convention | null): readonly Convention[] {
  return suggested === 'dot' ? ['dot', 'comma'] : ['comma', 'dot'];
}

const MOST_DIGITS = 15;

function readNumeral(shown: string, ground: NumberGround): CellReading | null {
  const { convention, suggested } = ground;
  const [comma, dot] = [readCellNumber(shown, 'comma'), readCellNumber(shown, 'dot')];
  if (!comma.ok || !dot.ok) return null;
  const forms = { comma: houseForm(comma.value, comma.percent), dot: houseForm(dot.value, dot.percent) };
  if (looksCut(comma.value)) return doubted('digits-lost', [forms.comma]);
  const isOpen = !isSameNumber(comma.value, dot.value);
  if (isOpen && convention === null) {
    const first = likelier({ comma: comma.value, dot: dot.value }, ground) ?? suggested;
    return doubted(
      'ambiguous-number',
      orderOf(first).map((one) => forms[one]),
    );
  }
  const reading = convention === 'dot' ? dot : comma;
  // Written in the other convention for certain, in a file that has this one.
  if (convention !== null && reading.remark === 'other-convention')
    return doubted('ambiguous-number', [forms[convention]]);
  const other = convention === 'dot' ? comma.value : dot.value;
  // «4%» among persons: what it is a percent of, only a person knows.
  if (reading.percent && ground.kind === 'figure' && ground.unit !== '' && !isPercentUnit(ground.unit))
    return doubted('not-a-number', [houseForm(reading.value, false)]);
  return thousandsOf(reading.value, isOpen ? other : null, ground) ?? taken(forms[convention ?? 'comma']);
}

/** Sixteen digits and more of which all after the fifteenth are zeros: a program kept no others. */
function looksCut(value: Decimal): boolean {
  const digits = value.replace(/^-/, '');
  return /^\d{16,}$/.test(digits) && /^0+$/.test(digits.slice(MOST_DIGITS));
}

function likelier(
  readings: Readonly<Record<Convention, Decimal>>,
  { unit, previous }: NumberGround,
): Convention | null {
  const before = previous?.() ?? null;
  if (before !== null) {
    const near = (['comma', 'dot'] as const).filter((one) => isNear(readings[one], before));
    if (near.length === 1) return near[0] ?? null;
  }
  if (!isWholeUnit(unit)) return null;
  return isWhole(readings.comma) ? 'comma' : 'dot';
}

function isWhole(value: Decimal): boolean {
  return decimalPlacesOf(trimZeros(value)) === 0;
}

const THOUSAND = toDecimal('1000');

/**
 * A number that the file's convention reads, but that a thousand times more or less would fit: 1,508 persons, or a thousand
 * times what the plan has. `other` is its other reading, if it has one.
 */
function thousandsOf(
  value: Decimal,
  other: Decimal | null,
  { unit, previous }: NumberGround,
): CellReading | null {
  const forms = (...values: readonly Decimal[]): string[] => [
    ...new Set(values.map((one) => houseForm(trimZeros(one), false))),
  ];
  if (other !== null && isWholeUnit(unit) && !isWhole(value))
    return doubted('thousands-likely', forms(other, value));
  const before = previous?.() ?? null;
  if (before === null || isNear(value, before)) return null;
  if (other !== null && isNear(other, before)) return doubted('thousands-likely', forms(other, value));
  const isThousandfold =
    isSameNumber(value, multiply(before, THOUSAND)) || isSameNumber(multiply(value, THOUSAND), before);
  return isThousandfold && /[1-9]/.test(value) ? doubted('thousands-likely', forms(before, value)) : null;
}

/** «8,5*», «8,5 (1)», «1.508¹»: a number with the mark of a note. */
const FOOTNOTED = /^([-+−–]?\d[\d., ]*%?) ?(?:\*{1,3}|\(\*{1,3}\)|\(\d\)|\[\d\]|[¹²³⁴-⁹])$/;
const BROKEN_NUMBER = /^[-+−–(]?(?=[\d., ]*[., ])\d[\d., ]*\)?%?$/;

/** The number by the file's convention; by both while that is asked. */
function formsOf(text: string, { convention, suggested }: NumberGround): string[] {
  const forms = (convention === null ? orderOf(suggested) : [convention]).flatMap((one) => {
    const reading = readCellNumber(text, one);
    return reading.ok ? [houseForm(reading.value, reading.percent)] : [];
  });
  return [...new Set(forms)];
}

/** A range, a bound, a count, a number with its unit, or words. */
function readWorded(shown: string, ground: NumberGround): CellReading {
  if (isDamagedNumber(shown)) return doubted('damaged-text', damagedOffers(shown, ground));
  // A quotation mark that was never closed, before a number or a word.
  if (/^"[^"]+$/.test(shown)) return doubted('damaged-text', [shown.slice(1).trim()]);
  const noted = FOOTNOTED.exec(shown)?.[1];
  if (noted !== undefined) return doubted('not-a-number', formsOf(noted, ground));
  // A target may be any words, but signs out of place («5.000.00») are none.
  if (ground.kind === 'target' && BROKEN_NUMBER.test(shown)) return doubted('not-a-number', [shown]);
  const form = formOf(shown, ground);
  if (form.doubt !== null || ground.kind === 'target') return form;
  const figure = readFigureValue(form.typed, ground.unit);
  // «"752,8"» is no number, and no words either.
  if (figure.ok && (figure.value.kind !== 'words' || /\p{L}/u.test(form.typed))) return form;
  return doubted('not-a-number', numberBeforeUnit(form.typed, ground.unit));
}

/** A number with a sign in it that no text has; of letters and digits that were lost there is nothing to offer but the words. */
function damagedOffers(shown: string, ground: NumberGround): readonly string[] {
  const left = withoutControls(shown);
  const forms = left === shown ? [] : formsOf(left, ground);
  return forms.length > 0 || !/\p{L}{2}/u.test(left) ? forms : [left];
}

/** The text with its numbers in the house's signs, where they can be told. */
function formOf(shown: string, { convention, suggested }: NumberGround): CellReading {
  if (!/[.,]\d/.test(shown)) return taken(shown);
  const cell: CopiedCell = { text: shown, exact: null };
  const formBy = (one: Convention): string => (one === 'comma' ? shown : inHouseForm(cell, 'dot'));
  const shows = voteOf(cell);
  if (shows === 'nothing') return taken(formBy(convention ?? 'comma'));
  if (shows !== 'ambiguous') {
    const isOther = convention !== null && shows !== convention && formBy(shows) !== formBy(convention);
    return isOther ? doubted('ambiguous-number', [formBy(shows)]) : taken(formBy(convention ?? shows));
  }
  if (convention !== null) return taken(formBy(convention));
  const forms = new Set(orderOf(suggested).map(formBy));
  return forms.size === 1 ? taken(shown) : doubted('ambiguous-number', [...forms]);
}

/** «12 tỷ đồng» in a row of another unit, or of none: the number alone, for a person to take. */
function numberBeforeUnit(text: string, unit: string): readonly string[] {
  const [, numeral = '', after = ''] = /^([-+(]?\d[\d., ]*\d|\d) ?(\p{L}[^\d]{0,40}|%)$/u.exec(text) ?? [];
  const reading = readCellNumber(numeral, 'comma');
  if (!reading.ok || numeral === '') return [];
  return unit === '' || unitKey(after) !== '' ? [houseForm(reading.value, false)] : [];
}
