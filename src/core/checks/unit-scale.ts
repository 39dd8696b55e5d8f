/**
 * Units that measure the same thing at different scales («triệu đồng», «tỷ đồng», «nghìn người»), so that numbers printed in
 * different units add up exactly. Knows only words; converting is moving the decimal sign.
 */
import { decimalPlacesOf, multiply, toDecimal, type Decimal } from '#core/decimal.ts';
import { foldName } from '#core/text.ts';

export interface UnitScale {
  /** What is measured, folded: `đông2` for every unit of money in đồng; empty where no unit is written. */
  readonly kind: string;
  /** One of this unit is ten to this power of the plain one: 9 for «tỷ đồng». */
  readonly power: number;
  /** Whether whole numbers of it may be rounded ones; never so for people, cases, schools. */
  readonly isMeasured: boolean;
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldName));

const POWERS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['nghìn', 3],
      ['ngàn', 3],
      ['vạn', 4],
      ['triệu', 6],
      ['tỷ', 9],
      ['tỉ', 9],
    ] as const
  ).map(([word, power]) => [foldName(word), power]),
);
const DONG = foldName('đồng');
const OTHER_DONG = folded(['đ', 'vnđ', 'vnd', 'đồng việt nam']);
const MEASURED = folded('%,‰,ha,km,km2,km²,m,m2,m²,m3,m³,tấn,tạ,kg,lít,kWh,MW,MWh,giờ'.split(','));

// A plan has a few dozen units on thousands of rows; each is read once.
const known = new Map<string, UnitScale>();

/** The scale of a unit as written; an unknown unit is a kind of its own. */
export function unitScaleOf(unit: string): UnitScale {
  let scale = known.get(unit);
  if (!scale) {
    if (known.size > 2000) known.clear(); // hostile files name no end of units
    known.set(unit, (scale = readUnit(unit)));
  }
  return scale;
}

function readUnit(unit: string): UnitScale {
  const [measured = '', ...per] = foldName(unit).split('/');
  const words = measured.split(' ').filter((word) => word !== '');
  let power = 0;
  let at = 0;
  for (; at < words.length; at++) {
    const more = POWERS.get(words[at] ?? '');
    if (more === undefined) break;
    power += more;
  }
  const rest = words.slice(at).join(' ');
  const plain = (rest === '' && power > 0) || OTHER_DONG.has(rest) ? DONG : rest;
  return { kind: [plain, ...per].join('/'), power, isMeasured: power > 0 || MEASURED.has(plain) };
}

/** The number with its decimal sign moved: `value` × 10^`power`, exactly. */
export function shift(value: Decimal, power: number): Decimal {
  if (power === 0) return value;
  return multiply(value, toDecimal(power > 0 ? `1${'0'.repeat(power)}` : `0.${'0'.repeat(-power - 1)}1`));
}

/**
 * The most that rounding can have changed a number, in the plain unit of its kind: half its last place; nothing for a whole
 * number of things that are counted.
 */
export function roundingOf(value: Decimal, { power, isMeasured }: UnitScale): Decimal {
  const places = decimalPlacesOf(value);
  return places === 0 && !isMeasured ? toDecimal('0') : shift(toDecimal('5'), power - places - 1);
}
