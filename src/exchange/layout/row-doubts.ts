/**
 * What only the other cells of a row or column can say of a value: a serial number among fractions, a fraction among percents,
 * and which proposal for a made date is the likeliest. Decides nothing.
 */
import { decimalPlacesOf, isDecimal, magnitudeOf, multiply, toDecimal, type Decimal } from '#core/decimal.ts';
import { readNumber } from '#core/number.ts';
import { foldPlain } from '#core/text.ts';
import { isPercentUnit } from '#core/unit-text.ts';
import { houseForm } from '#exchange/clipboard/plain-form.ts';
import type { IncomingValue } from '#exchange/incoming/incoming-rows.ts';
import { isNear } from '#exchange/layout/file-convention.ts';
import { datesProposed, readMadeDate, readSerial } from '#exchange/layout/made-date.ts';

/** What is known of the row and its columns. */
export interface RowGround {
  readonly name: string;
  readonly unit: string;
  /** Whether cells of the column show a percent sign. */
  readonly showsPercent: (column: number) => boolean;
  /** Whether every number of percent in the column lies between 0 and 1. */
  readonly showsShares: (column: number) => boolean;
  readonly previous: (value: IncomingValue) => Decimal | null;
}

const FRACTION = /^\d{1,4} ?\/ ?\d{1,4}$/;
/** Nothing in such a row needs a second look, and most rows are such. */
const WORTH_LOOKING = /^[-+−]?(?:0?[.,]\d|1$)|^[345]\d{4}$/;

/** The values of a row, each looked at beside the others; the same array when nothing is to be said. */
export function withRowDoubts(values: readonly IncomingValue[], ground: RowGround): readonly IncomingValue[] {
  const isNumeric = ({ meaning: { kind } }: IncomingValue): boolean => kind === 'target' || kind === 'figure';
  if (
    !values.some(
      (value) =>
        isNumeric(value) && (value.doubt === 'mangled-date' || WORTH_LOOKING.test(value.found.trim())),
    )
  )
    return values;
  const numeric = values.filter((value) => isNumeric(value) && value.found !== '');
  return values.map((value) => {
    if (!isNumeric(value) || value.found === '') return value;
    if (value.doubt === 'mangled-date' && value.proposal.length === 0)
      return withDates(value, matesOf(value, numeric));
    if (value.doubt !== null || !WORTH_LOOKING.test(value.found.trim())) return value;
    const mates = matesOf(value, numeric);
    return asSerial(value, mates) ?? asShare(value, mates, ground) ?? value;
  });
}

function matesOf(value: IncomingValue, numeric: readonly IncomingValue[]): readonly IncomingValue[] {
  return numeric.filter((mate) => mate !== value);
}

function withDates(value: IncomingValue, mates: readonly IncomingValue[]): IncomingValue {
  const made = readMadeDate(value.found.trim());
  return made
    ? {
        ...value,
        proposal: datesProposed(
          made,
          mates.map(({ found }) => found),
        ),
      }
    : value;
}

/** 45870 beside 7/8. */
function asSerial(value: IncomingValue, mates: readonly IncomingValue[]): IncomingValue | null {
  const made = readSerial(value.found.trim());
  if (!made || !mates.some(({ found, doubt }) => doubt === 'mangled-date' || FRACTION.test(found.trim())))
    return null;
  const proposal = [
    ...datesProposed(
      made,
      mates.map(({ found }) => found),
    ),
    value.typed,
  ];
  return { ...value, typed: '', doubt: 'mangled-date', proposal };
}

const HUNDRED = toDecimal('100');
/** Names of what is counted in percent, where no column says it. */
const RATE = /^(?:ty le|ti le|toc do|ty trong|ti trong)(?![a-z])/;

/** 0,04 beside 4,75%: the fraction a program keeps of a percent, or four hundredths of one. */
function asShare(
  value: IncomingValue,
  mates: readonly IncomingValue[],
  ground: RowGround,
): IncomingValue | null {
  const number = numberTyped(value.typed);
  if (number === null || value.typed.endsWith('%') || !isShare(number)) return null;
  const ofPercent = isPercentUnit(ground.unit) || (ground.unit === '' && RATE.test(foldPlain(ground.name)));
  const besides =
    mates.some(({ found }) => found.includes('%')) ||
    ((ofPercent || ground.unit === '') && ground.showsPercent(value.column));
  const times100 = multiply(number, HUNDRED);
  const fits = (other: Decimal | null): boolean =>
    other !== null && isNear(times100, other) && !isNear(number, other);
  const isLikely =
    (ofPercent && mates.some(({ typed }) => fits(numberTyped(typed)))) ||
    ((ofPercent || ground.unit === '') && fits(ground.previous(value)));
  // Nobody plans thousandths of a percent: 0,0475 is what a program keeps of 4,75%.
  const isFine = ofPercent && decimalPlacesOf(number) > 2;
  const isAmongShares = ofPercent && ground.showsShares(value.column);
  if (!besides && !isLikely && !isFine && !isAmongShares) return null;
  const withSign = besides && (ofPercent || ground.unit === '');
  const proposal = [houseForm(trimmedZeros(times100), withSign), houseForm(number, withSign)];
  return { ...value, typed: '', doubt: 'percent-or-fraction', proposal };
}

function trimmedZeros(value: Decimal): Decimal {
  return value.includes('.') ? toDecimal(value.replace(/\.?0+$/, '')) : value;
}

function numberTyped(typed: string): Decimal | null {
  if (typed === '' || typed.length > 24 || !/^-?\d/.test(typed)) return null;
  const reading = readNumber(typed);
  return reading.ok && isDecimal(reading.value) ? reading.value : null;
}

/** Between nothing and one, one included. */
function isShare(value: Decimal): boolean {
  const magnitude = magnitudeOf(value);
  return magnitude !== null && (magnitude < 0 || /^-?1(?:\.0*)?$/.test(value));
}
