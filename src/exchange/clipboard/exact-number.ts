/**
 * Whether the number a program holds behind a cell is the one its text shows. What a person saw when copying rules: a number
 * that the text does not show (a date's serial, thousands left out, a word instead of a number) is not taken.
 */
import {
  absolute,
  compareDecimals,
  decimalPlacesOf,
  isSameNumber,
  signOf,
  subtract,
  toDecimal,
  trimZeros,
  type Decimal,
} from '#core/decimal.ts';
import { printNumber, readNumber } from '#core/number.ts';
import { readLiteral, shiftPoint } from '#exchange/clipboard/literal.ts';

const ONE = toDecimal('1');

/** A column too narrow for its number shows only these. */
const TOO_NARROW = /^#+$/;
/** How accounting formats show zero. */
const DASHES = /^[-–—]+$/;
const SCIENTIFIC = /^[-+\u2212]?(\d(?:[.,]\d+)?)e([+-]?\d{1,3})$/i;
/** Digits with their separators, not the «2» of «m2». Spaces group only where they do not break. */
const NUMERAL = /(?<![\p{L}\d.,])\d(?:[\d.,]|[\u00A0\u202F](?=\d{3}(?!\d)))*/gu;

/**
 * The number `held` (a percent as the fraction it is) as the text shows it: with the decimals shown when they are all of it
 * («58,60»), else whole (13447.5 where «13.448» is shown); null when the text does not show it.
 */
export function numberShown(text: string, held: Decimal): Decimal | null {
  const shown = text.trim();
  // «#DIV/0!» has a zero in it and a zero behind it, and is none.
  if (shown.startsWith('#')) return TOO_NARROW.test(shown) ? trimZeros(held) : null;
  if (DASHES.test(shown)) return signOf(held) === 0 ? held : null;
  const value = shown.includes('%') ? shiftPoint(held, 2) : held;
  const size = absolute(value);
  const printed = sizePrinted(shown.replace(/^[-\u2212]/, ''), size);
  if (printed !== null) return withSignOf(value, printed);
  const scientific = SCIENTIFIC.exec(shown);
  if (scientific) return isScientificOf(scientific, size) ? trimZeros(value) : null;
  const readings = sizesShown(shown);
  const same = readings.find((reading) => isSameNumber(reading, size));
  if (same !== undefined) return withSignOf(value, same);
  return readings.some((reading) => isRoundedFrom(reading, size)) ? trimZeros(value) : null;
}

function withSignOf(value: Decimal, size: Decimal): Decimal {
  return value.startsWith('-') ? toDecimal(`-${size}`) : size;
}

const PRINTS = (['comma', 'dot'] as const).flatMap((convention) =>
  [true, false].map((grouped) => ({ convention, grouped })),
);

/** The size, with the zeros shown after it, when the text is one of its four prints: most cells are, and reading costs more. */
function sizePrinted(shown: string, size: Decimal): Decimal | null {
  const decimals = /[.,](\d+)$/.exec(shown)?.[1]?.length ?? 0;
  const missing = decimals - decimalPlacesOf(size);
  const padded = size + (size.includes('.') ? '' : '.') + '0'.repeat(Math.max(missing, 0));
  const sizes = missing > 0 ? [size, toDecimal(padded)] : [size];
  return sizes.find((one) => PRINTS.some((style) => printNumber(one, style) === shown)) ?? null;
}

function isScientificOf([, digits = '', tens = '']: RegExpExecArray, size: Decimal): boolean {
  const shown = readLiteral(digits);
  return shown !== null && isRoundedFrom(shown, shiftPoint(size, -Number.parseInt(tens, 10)));
}

/** What the digits may say, without their sign (a minus, brackets or a colour may stand for it). */
function sizesShown(text: string): readonly Decimal[] {
  const numerals = text.match(NUMERAL) ?? [];
  const [only] = numerals;
  if (only === undefined || numerals.length > 1) return [];
  const plain = only.replace(/[.,]+$/, '');
  return (['comma', 'dot'] as const).flatMap((convention) => {
    const reading = readNumber(plain, convention);
    return reading.ok ? [reading.value] : [];
  });
}

/** Less than one unit of the last place shown away: programs round or cut, in decimal or in binary. */
function isRoundedFrom(shown: Decimal, size: Decimal): boolean {
  const units = shiftPoint(absolute(subtract(shown, size)), decimalPlacesOf(shown));
  return compareDecimals(units, ONE) < 0;
}
