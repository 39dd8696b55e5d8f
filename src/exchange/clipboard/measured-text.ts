/**
 * Texts in which our readers find a measured number whatever the row's unit («1,508 nghìn tấn», «khoảng 95.5%»): which part of
 * them states it, and the same in the house's signs where a dot stands before decimals. Knows no block.
 */
import { decimalPlacesOf } from '#core/decimal.ts';
import { readFigureValue } from '#core/figure.ts';
import { printNumber, readNumber } from '#core/number.ts';
import { readGoal } from '#core/target-reading.ts';

export interface MeasuredText {
  /** The whole text, its numbers by the house's signs. */
  readonly text: string;
  /** The part before the unit, as it was given; digits after it («m2», «/10.000 dân») are no part of the number. */
  readonly stated: string;
}

/** The text as it stands, as our readers take it; null when they find no number in it. */
export function readAsItStands(text: string): MeasuredText | null {
  const part = partsOf(text).find(([stated, unit]) => isMeasured(stated + unit, unit));
  return part ? { text, stated: part[0] } : null;
}

/** The text with dots before its decimals; grouped where it was, unless our readers then no longer understand it. */
export function readFromDots(text: string): MeasuredText | null {
  for (const [stated, unit] of partsOf(text)) {
    const forms = new Set([true, false].map((keepsGroups) => withHouseNumbers(stated, keepsGroups) + unit));
    const form = [...forms].find((one) => isMeasured(one, unit));
    if (form !== undefined) return { text: form, stated };
  }
  return null;
}

/** Every number with a sign in it, by the house's signs; grouped where it was, if `keepsGroups`. */
export function withHouseNumbers(text: string, keepsGroups: boolean): string {
  return text.replace(NUMERAL, (numeral) => {
    const reading = readNumber(numeral, 'dot');
    if (!reading.ok || !/[.,]/.test(numeral) || /^0\d/.test(numeral)) return numeral;
    const decimals = decimalPlacesOf(reading.value);
    const whole = decimals === 0 ? numeral : numeral.slice(0, -decimals - 1);
    return printNumber(reading.value, { grouped: keepsGroups && /[.,]/.test(whole) });
  });
}

const NUMERAL = /\d[\d.,]*\d/g;

/** Prose that is longer, or has more numbers with signs, is no single statement; the readers do not spend time on it. */
const LONGEST = 400;
const MOST_NUMBERS = 4;
const MOST_PARTS = 2;

/** The ways to part a text into a statement and the unit of the row it may stand in; first the whole, in a row without a unit. */
function partsOf(text: string): readonly (readonly [stated: string, unit: string])[] {
  if (text.length > LONGEST || (text.match(SIGNED)?.length ?? 0) > MOST_NUMBERS) return [];
  const ends = [...text.matchAll(/\d(?![\d.,]*\d)/g)].map(({ index }) => index + 1);
  const parted = ends.map((end) => [text.slice(0, end), text.slice(end)] as const);
  const ofUnit = parted.filter(([, unit]) => UNIT.test(unit) && !DECIMALS.test(unit));
  return [[text, ''] as const, ...ofUnit.slice(0, MOST_PARTS)];
}

const SIGNED = /\d[.,]\d[\d.,]*/g;
const UNIT = /^ ?[\p{L}%‰/].{0,40}$/u;
/** «/10.000 dân» is a unit, «người, đạt 105,5%» is none. */
const DECIMALS = /(?<!\d)(?!10{0,2}[.,]000(?!\d))\d[\d.,]*[.,]\d/;

function isMeasured(text: string, unit: string): boolean {
  const reading = readFigureValue(text, unit);
  if (reading.ok && reading.value.kind === 'measured') return true;
  return readGoal(text, unit).kind === 'measured';
}
